package org.vpip.instruments.engagement.activity;

import java.time.YearMonth;

/**
 * One reaction of one person to one message, at the time of the message when its own is unknown.
 *
 * @param micros in microseconds since 1970 in UTC
 * @param author of the message; empty for an unknown person
 */
public record Reaction(String space, long micros, String giver, String author) {

    public YearMonth month() {
        return Posting.monthOf(micros);
    }
}
