package org.vpip.analysis.statistics.paired;

import org.vpip.analysis.statistics.Moments;

/**
 * Two waves and their difference in numbers. Standard deviations have divisor n - 1. NaN stands for what is not defined:
 * means of nobody, deviations of fewer than two pairs, the correlation where a wave does not vary.
 *
 * @param n number of pairs
 * @param correlation Pearson's r of the waves, -1 to 1
 */
public record PairedDescription(
        int n,
        double meanBefore,
        double meanAfter,
        double deviationBefore,
        double deviationAfter,
        double meanDifference,
        double deviationOfDifferences,
        double correlation) {

    /** @param before and after: same length, finite, in the same order of persons */
    public static PairedDescription of(double[] before, double[] after) {
        double[] differences = RankDifferences.PLAIN.of(before, after);
        return new PairedDescription(
                differences.length,
                Moments.meanOf(before),
                Moments.meanOf(after),
                Moments.deviationOf(before),
                Moments.deviationOf(after),
                Moments.meanOf(differences),
                Moments.deviationOf(differences),
                correlation(before, after));
    }

    private static double correlation(double[] before, double[] after) {
        double[] first = Moments.centred(before);
        double[] second = Moments.centred(after);
        double divisor = Math.sqrt(Moments.dot(first, first)) * Math.sqrt(Moments.dot(second, second));
        return divisor == 0 ? Double.NaN : Math.max(-1, Math.min(1, Moments.dot(first, second) / divisor));
    }

    public double standardError() {
        return deviationOfDifferences / Math.sqrt(n);
    }
}
