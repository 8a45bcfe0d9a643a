package org.vpip.analysis.statistics.paired;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Ordinal change: how much more often people rise than fall.
 *
 * <p>Within: (rises - falls) / n of the same person. Between: mean of sign(after of j - before of i) over different
 * people. Both run from -1 to 1, 0 for no change; ties count 0. Only the order of values is used. The interval of the
 * within-person value is Student's on the signs. Empty for no pairs. The between value is empty for fewer than two
 * pairs, the interval also where all signs are equal.
 *
 * <p>Cliff (1993), Dominance statistics, doi:10.1037/0033-2909.114.3.494.
 */
public record PairedDominance(double within, OptionalDouble between, Optional<Interval> interval) {

    /** Compares two waves of one length, finite, in the same order of people. */
    public static Optional<PairedDominance> of(double[] before, double[] after) {
        double[] differences = RankDifferences.PLAIN.of(before, after);
        int n = differences.length;
        if (n == 0) {
            return Optional.empty();
        }
        double within = Arrays.stream(differences).map(Math::signum).sum() / n;
        double squares = Arrays.stream(differences).filter(d -> d != 0).count();
        double variance = n < 2 ? 0 : (squares - n * within * within) / (n - 1);
        return Optional.of(new PairedDominance(within, between(before, after), interval(within, variance, n)));
    }

    private static OptionalDouble between(double[] before, double[] after) {
        int n = before.length;
        if (n < 2) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += i == j ? 0 : Math.signum(after[j] - before[i]);
            }
        }
        return OptionalDouble.of(sum / ((double) n * (n - 1)));
    }

    private static Optional<Interval> interval(double within, double variance, int n) {
        if (!(variance > 1e-14)) {
            return Optional.empty();
        }
        Interval student = new StudentTail(n - 1).around(within, Math.sqrt(variance / n), 0.95);
        return Optional.of(new Interval(Math.max(-1, student.low()), Math.min(1, student.high()), 0.95));
    }
}
