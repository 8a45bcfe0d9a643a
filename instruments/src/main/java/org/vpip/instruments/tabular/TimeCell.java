package org.vpip.instruments.tabular;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * The reading of times in sheets, as spreadsheets and survey tools write them: {@code 2026-03-15T10:30:00-05:00}, or
 * with a space, without seconds, with a fraction, or without an offset.
 */
public final class TimeCell {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][ ]HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private TimeCell() {}

    /**
     * Returns the time; empty for a text without a day and an hour. A local time that the zone has twice is the earlier
     * one, and one that it skips is later by the gap.
     *
     * @param zone of a time without an offset
     */
    public static Optional<OffsetDateTime> read(String written, ZoneId zone) {
        try {
            TemporalAccessor time = TIME.parseBest(written.strip(), OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof LocalDateTime local
                            ? local.atZone(zone).toOffsetDateTime()
                            : OffsetDateTime.from(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the time; for a day alone, as a workbook shows midnight, its beginning. */
    public static Optional<OffsetDateTime> readFromDay(String written, ZoneId zone) {
        Optional<OffsetDateTime> time = read(written, zone);
        return time.isPresent() ? time : day(written.strip(), zone);
    }

    private static Optional<OffsetDateTime> day(String written, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(written).atStartOfDay(zone).toOffsetDateTime());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
