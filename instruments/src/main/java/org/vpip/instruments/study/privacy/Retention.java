package org.vpip.instruments.study.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long answers are kept; null where the study gives no date.
 *
 * @param erasableUntil the last day on which answers can be erased without a trace in results
 */
public record Retention(
        @Nullable LocalDate keptUntil, @Nullable LocalDate erasableUntil) {
    public static final Retention NONE = new Retention(null, null);
}
