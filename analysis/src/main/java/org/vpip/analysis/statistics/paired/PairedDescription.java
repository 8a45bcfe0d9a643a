package org.vpip.analysis.statistics.paired;

import org.vpip.analysis.statistics.Moments;

/**
 * A description of two waves and their difference. Undefined values are NaN: means without pairs, deviations of fewer than
 * two pairs, and the correlation where a wave does not vary.
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

    /** @param before and after: same length, finite, in the same order of persons */
    public static PairedDescription of(double[] before, double[] after) {
        double[] differences = RankDifferences.PLAIN.of(before, after);
        return new PairedDescription(
                differences.length,
                WaveMoments.of(before),
                WaveMoments.of(after),
                WaveMoments.of(differences),
                correlation(before, after));
    }

    private static double correlation(double[] before, double[] after) {
        double[] first = Moments.centred(before);
        double[] second = Moments.centred(after);
        double divisor = Math.sqrt(Moments.dot(first, first)) * Math.sqrt(Moments.dot(second, second));
        return divisor == 0 ? Double.NaN : Math.max(-1, Math.min(1, Moments.dot(first, second) / divisor));
    }

    public double standardError() {
        return difference.deviation / Math.sqrt(n);
    }
}
