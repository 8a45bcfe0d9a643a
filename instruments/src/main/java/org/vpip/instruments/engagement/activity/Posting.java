package org.vpip.instruments.engagement.activity;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One message of one person. Of its text only decisions are kept.
 *
 * @param space channel, forum or group
 * @param id unlike that of any other posting of the space
 * @param micros when it was posted, in microseconds since 1970 in UTC
 * @param author who wrote it: the id that the space gave
 * @param thread id of the first message of its thread; its own id when it answers nothing
 * @param answered author of that first message; empty when it answers nothing or the author is no known person
 * @param question whether the text asks something, see {@link Question}
 * @param purpose code of the first tag rule that the text meets; empty when there is none
 * @param mentions people named in the text, each once, the author left out
 */
public record Posting(
        String space,
        long id,
        long micros,
        String author,
        long thread,
        String answered,
        boolean question,
        String purpose,
        List<String> mentions) {
    public Posting {
        mentions = List.copyOf(mentions);
    }

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
