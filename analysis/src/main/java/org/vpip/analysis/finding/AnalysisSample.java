package org.vpip.analysis.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The people on whom a number is based, or the sessions.
 *
 * @param used people or sessions in the number
 * @param eligible people or sessions that could have been in it
 * @param excluded the difference by reason; reasons without anyone are left out
 */
public record AnalysisSample(int used, int eligible, Map<ExclusionReason, Integer> excluded) {
    public AnalysisSample {
        if (used < 0 || used > eligible) {
            throw new IllegalArgumentException("used must lie from 0 to eligible: " + used + " of " + eligible);
        }
        Map<ExclusionReason, Integer> ordered = new EnumMap<>(ExclusionReason.class);
        excluded.forEach((reason, count) -> {
            if (count > 0) {
                ordered.put(reason, count);
            }
        });
        excluded = Collections.unmodifiableMap(ordered);
    }

    /** Returns a sample without exclusions. */
    public static AnalysisSample complete(int people) {
        return new AnalysisSample(people, people, Map.of());
    }

    /** Returns a sample of planned sessions, without those that were not held. */
    public static AnalysisSample ofSessions(int held, int planned) {
        return new AnalysisSample(held, planned, Map.of(ExclusionReason.NOT_HELD, planned - held));
    }
}
