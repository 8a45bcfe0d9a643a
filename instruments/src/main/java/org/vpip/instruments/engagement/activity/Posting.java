package org.vpip.instruments.engagement.activity;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * One message of one person.
 *
 * @param space channel, forum or group
 * @param id unique in the space
 * @param micros time of posting, in microseconds since 1970 in UTC
 * @param author the id that the space gave
 * @param thread id of the first message of its thread; its own id for a first message
 * @param answered author of that first message; empty for a first message or an unknown author
 */
public record Posting(
        String space, long id, long micros, String author, long thread, String answered, MessageContent content) {
    public boolean isReply() {
        return thread != id;
    }

    public Instant time() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    public YearMonth month() {
        return monthOf(micros);
    }

    static YearMonth monthOf(long micros) {
        return YearMonth.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }
}
