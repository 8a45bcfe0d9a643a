package org.vpip.analysis.statistics.paired;

import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.correlation.Correlation;

/**
 * Description of two waves and their difference. Standard deviations have divisor n - 1.
 *
 * <p>Undefined numbers are NaN: means of no one, deviations of fewer than two pairs, the correlation where a wave does
 * not vary.
 *
 * @param n number of pairs
 * @param correlation Pearson's r of the waves, -1 to 1
 */
public record PairedDescription(
        int n, WaveMoments before, WaveMoments after, WaveMoments difference, double correlation) {

    /** The mean and the standard deviation with divisor n - 1. */
    public record WaveMoments(double mean, double deviation) {
        static WaveMoments of(double[] scores) {
            return new WaveMoments(Moments.meanOf(scores), Moments.deviationOf(scores));
        }
    }

    /** Describes two waves of one length, finite, in the same order of people. */
    public static PairedDescription of(double[] before, double[] after) {
        double[] differences = RankDifferences.PLAIN.of(before, after);
        return new PairedDescription(
                differences.length,
                WaveMoments.of(before),
                WaveMoments.of(after),
                WaveMoments.of(differences),
                Correlation.coefficient(before, after).orElse(Double.NaN));
    }

    public double standardError() {
        return difference.deviation / Math.sqrt(n);
    }
}
