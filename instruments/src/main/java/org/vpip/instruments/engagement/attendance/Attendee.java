package org.vpip.instruments.engagement.attendance;

/**
 * One person who was there, with all connections together.
 *
 * @param key the e-mail in lower case, else {@code name:} and the name in lower case
 * @param name as in the first row; the original name is the first that any row tells
 * @param presence empty when no row of this person has times
 * @param reportedSeconds sum of the totals of rows without times
 * @param rows number of connections, waiting room left out
 */
public record Attendee(
        String key, DisplayName name, Presence presence, long reportedSeconds, int rows, boolean host, boolean guest) {

    /** How long this person was there. */
    public long seconds() {
        return presence.seconds() + reportedSeconds;
    }

    public boolean attendedMinutes(int minutes) {
        return seconds() >= 60L * minutes;
    }
}
