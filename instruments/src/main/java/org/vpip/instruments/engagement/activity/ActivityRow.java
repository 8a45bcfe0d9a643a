package org.vpip.instruments.engagement.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.TimeCell;

/** One valid row of an activity sheet. */
record ActivityRow(SheetRow row, String person, String kind, long micros) {

    /** Returns the microseconds since 1970 in UTC; empty for an invalid text. */
    static Optional<Long> micros(String text, ZoneId zone) {
        return TimeCell.read(text, zone).map(time -> ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()));
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
