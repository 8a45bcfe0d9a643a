package org.vpip.instruments.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The time at which a response was sent.
 *
 * @param submitted null when the table has no time
 * @param seconds from opening to sending; empty when not measured
 */
public record SubmissionTime(@Nullable Instant submitted, OptionalDouble seconds) {
    public static final SubmissionTime UNKNOWN = new SubmissionTime(null, OptionalDouble.empty());

    /** Returns the day of sending in a zone; empty when the time is unknown. */
    public Optional<LocalDate> day(ZoneId zone) {
        return Optional.ofNullable(submitted).map(time -> time.atZone(zone).toLocalDate());
    }
}
