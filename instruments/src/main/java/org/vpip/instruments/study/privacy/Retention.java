package org.vpip.instruments.study.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The retention period of answers; null where the study gives no date.
 *
 * @param erasableUntil the last day on which an erasure leaves no trace in results
 */
public record Retention(
        @Nullable LocalDate keptUntil, @Nullable LocalDate erasableUntil) {
    public static final Retention NONE = new Retention(null, null);
}
