package org.vpip.instruments.engagement.activity;

import java.time.YearMonth;

/**
 * One sign that one person gave to one message. Where the space does not say when, it counts at the time of the message.
 *
 * @param micros in microseconds since 1970 in UTC
 * @param author who wrote the message; empty when that is no known person
 */
public record Reaction(String space, long micros, String giver, String author) {

    /** The month in UTC. */
    public YearMonth month() {
        return Posting.monthOf(micros);
    }
}
