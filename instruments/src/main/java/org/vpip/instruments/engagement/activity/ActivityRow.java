package org.vpip.instruments.engagement.activity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.vpip.instruments.tabular.SheetRow;

/** One valid row of an activity sheet. */
record ActivityRow(SheetRow row, String person, String kind, long micros) {

    /** Returns the microseconds since 1970 in UTC of a time with an offset; empty for an invalid text. */
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

    /** Returns the key of the thread; equal names in two spaces are two threads. */
    String threadKey() {
        return space() + "\n" + thread();
    }
}
