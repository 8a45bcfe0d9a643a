package org.vpip.analysis.finding.details;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;

/**
 * Before and after of the same people.
 *
 * @param minimum smallest possible score; empty for a free number, as is the maximum
 * @param rangePercentages before, after and change as percent of the range; empty for a free number
 * @param directionCounts empty where the numbers of people are too small to be told
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
        Optional<RangePercentages> rangePercentages,
        Optional<DirectionCounts> directionCounts,
        Optional<WilcoxonSignedRank.WilcoxonResult> wilcoxon,
        Optional<Interval> bootstrap,
        int resamples)
        implements FindingDetails {

    /** How many were higher, equal and lower after than before. */
    public record DirectionCounts(int increased, int unchanged, int decreased) {}

    /**
     * The scores as percent of maximum possible, 0 to 100. Cohen et al. (1999), doi:10.1207/S15327906MBR3403_2.
     *
     * @param interval of the change
     */
    public record RangePercentages(double before, double after, double change, Optional<Interval> interval) {}
}
