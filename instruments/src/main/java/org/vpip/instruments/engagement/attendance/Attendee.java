package org.vpip.instruments.engagement.attendance;

/**
 * One person with all connections.
 *
 * @param key the e-mail in lower case, else {@code name:} and the name in lower case
 * @param name of the first row; the original name is the first that any row has
 * @param presence empty when no row of this person has times
 * @param reportedSeconds sum of the totals of rows without times
 * @param rows number of connections, waiting room excluded
 */
public record Attendee(
        String key, DisplayName name, Presence presence, long reportedSeconds, int rows, boolean host, boolean guest) {

    public long seconds() {
        return presence.seconds() + reportedSeconds;
    }

    public boolean attendedMinutes(int minutes) {
        return seconds() >= 60L * minutes;
    }
}
