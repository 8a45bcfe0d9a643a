package org.vpip.instruments.engagement.activity;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * One message of one person.
 *
 * @param space channel, forum or group
 * @param id unlike that of any other posting of the space
 * @param micros when it was posted, in microseconds since 1970 in UTC
 * @param author who wrote it: the id that the space gave
 * @param thread id of the first message of its thread; its own id when it answers nothing
 * @param answered author of that first message; empty when it answers nothing or the author is no known person
 */
public record Posting(
        String space, long id, long micros, String author, long thread, String answered, MessageContent content) {
    public boolean isReply() {
        return thread != id;
    }

    public Instant time() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The month in UTC. */
    public YearMonth month() {
        return monthOf(micros);
    }

    static YearMonth monthOf(long micros) {
        return YearMonth.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }
}
