package org.vpip.analysis.finding;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StandardizedChange;
import org.vpip.analysis.statistics.WilcoxonSignedRank;

/**
 * Before and after of the same people.
 *
 * @param minimum smallest possible score; empty for a free number, as is the maximum
 * @param rose how many were higher after than before; stayed and fell likewise
 * @param wilcoxon empty below 12 pairs
 * @param bootstrap BCa interval of the mean change; empty below 8 pairs
 */
public record ChangeDetails(
        int pairs,
        OptionalDouble minimum,
        OptionalDouble maximum,
        double meanBefore,
        double meanAfter,
        OptionalDouble sdBefore,
        OptionalDouble sdAfter,
        double meanDifference,
        OptionalDouble sdDifference,
        StandardizedChange standardized,
        int rose,
        int stayed,
        int fell,
        Optional<WilcoxonSignedRank.Result> wilcoxon,
        Optional<Interval> bootstrap,
        int resamples)
        implements Details {}
