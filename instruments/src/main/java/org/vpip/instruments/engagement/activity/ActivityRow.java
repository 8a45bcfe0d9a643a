package org.vpip.instruments.engagement.activity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.vpip.instruments.tabular.SheetRow;

/** One row of an activity sheet whose cells can be used. */
record ActivityRow(SheetRow row, String person, String kind, long micros) {

    /** Microseconds since 1970 in UTC of a time with its offset; empty when the text is none. */
    static Optional<Long> micros(String text) {
        try {
            return Optional.of(ChronoUnit.MICROS.between(
                    Instant.EPOCH, OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    long id() {
        return row.number();
    }

    String space() {
        return row.get("space");
    }

    String thread() {
        return row.get("thread");
    }

    /** Threads of the same name in two spaces are two. */
    String threadKey() {
        return space() + "\n" + thread();
    }
}
