package org.vpip.analysis.finding.details;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;

/**
 * The change of a score among the same people.
 *
 * @param directionCounts empty where the numbers of people are too small to be published
 * @param wilcoxon empty below 12 pairs
 */
public record ChangeDetails(
        int pairs,
        ScoreRange range,
        PairedMoments moments,
        StandardizedChange standardized,
        Optional<DirectionCounts> directionCounts,
        Optional<WilcoxonSignedRank.WilcoxonResult> wilcoxon,
        BootstrapLimits bootstrap)
        implements FindingDetails {

    /**
     * The possible scores.
     *
     * @param minimum smallest possible score; empty for a free number, as are the maximum and the percentages
     * @param percentages the means and the change as percent of the range
     */
    public record ScoreRange(OptionalDouble minimum, OptionalDouble maximum, Optional<RangePercentages> percentages) {}

    /**
     * The scores as percent of maximum possible, 0 to 100. Cohen et al. (1999), doi:10.1207/S15327906MBR3403_2.
     *
     * @param interval of the change
     */
    public record RangePercentages(double before, double after, double change, Optional<Interval> interval) {}

    /** The moments of both waves and of the differences. */
    public record PairedMoments(ScoreMoments before, ScoreMoments after, ScoreMoments difference) {}

    /** The mean and the standard deviation; no deviation below two people. */
    public record ScoreMoments(double mean, OptionalDouble deviation) {}

    /** The number of people who were higher, equal and lower after than before. */
    public record DirectionCounts(int increased, int unchanged, int decreased) {
        /** Returns whether no one was higher or lower after than before. */
        public boolean isUnchanged() {
            return increased + decreased == 0;
        }
    }

    /** The BCa limits of the mean change; empty below 8 pairs. */
    public record BootstrapLimits(Optional<Interval> interval, int resamples) {}

    /** Returns whether every person changed by the same amount, so that a t test is undefined; false for one pair. */
    @Override
    public boolean isUniform() {
        double noise = 1e-9 * Math.max(1, Math.abs(moments.difference().mean()));
        return moments.difference().deviation().orElse(Double.NaN) <= noise;
    }

    @Override
    public Optional<WaveValues> waveValues() {
        return Optional.of(
                new WaveValues(moments.before().mean(), moments.after().mean()));
    }

    /** Removes the counts of directions, and with them the rank test, which counts unchanged people. */
    public ChangeDetails withoutDirections() {
        return new ChangeDetails(pairs, range, moments, standardized, Optional.empty(), Optional.empty(), bootstrap);
    }
}
