package org.vpip.analysis.statistics.group;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.vpip.analysis.statistics.MidRanks;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.NormalTail;

/**
 * Mann-Whitney U of two independent groups, two-sided.
 *
 * <p>U of the first group counts pairs in which it is larger, ties as one half (R's W). The normal p has the
 * tie-corrected variance mn/12 ((N + 1) - Σ(t³ - t) / (N (N - 1))), with or without a continuity correction of 0.5. The
 * exact p runs over all divisions of the ranks. By R's rule p is exact when both groups are below 50 and nothing is
 * tied. R: {@code wilcox.test}; {@code exactRankTests::wilcox.exact}.
 *
 * <p>Mann & Whitney (1947), doi:10.1214/aoms/1177730491; Cliff (1993), doi:10.1037/0033-2909.114.3.494; Hodges &
 * Lehmann (1963), doi:10.1214/aoms/1177704172.
 */
public final class MannWhitney {
    private static final int EXACT_BELOW = 50;
    private static final double MAX_STEPS = 3e9;

    private final double[] first;
    private final double[] second;
    private final MidRanks ranks;

    private MannWhitney(double[] first, double[] second) {
        this.first = first;
        this.second = second;
        this.ranks = MidRanks.of(
                DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray());
    }

    /** Compares two groups of finite values; empty when either is. */
    public static Optional<MannWhitney> of(double[] first, double[] second) {
        return first.length == 0 || second.length == 0
                ? Optional.empty()
                : Optional.of(new MannWhitney(first.clone(), second.clone()));
    }

    /** Returns U of the first group, 0 to mn. */
    public double statistic() {
        return Arrays.stream(ranks.ranks(), 0, first.length).sum() - first.length * (first.length + 1.0) / 2;
    }

    /** Returns mn, the number of pairs. */
    public double pairs() {
        return (double) first.length * second.length;
    }

    public boolean hasTies() {
        return ranks.hasTies();
    }

    /** Returns P(first larger) + half P(equal), 0 to 1. */
    public double commonLanguage() {
        return statistic() / pairs();
    }

    /** Returns P(first larger) - P(second larger), -1 to 1: Cliff's δ, the rank-biserial correlation. */
    public double cliffsDelta() {
        return 2 * commonLanguage() - 1;
    }

    /** Returns the median of the differences of all pairs, first - second. */
    public double shift() {
        return Moments.medianOf(Arrays.stream(first)
                .flatMap(a -> Arrays.stream(second).map(b -> a - b))
                .toArray());
    }

    /** Returns the normal p; empty when all values are equal. */
    public OptionalDouble normalP(boolean continuity) {
        double total = first.length + second.length;
        double variance = pairs() / 12 * (total + 1 - ranks.tieTerm() / (total * (total - 1)));
        if (!(variance > 0)) {
            return OptionalDouble.empty();
        }
        double distance = Math.abs(statistic() - pairs() / 2);
        double corrected = Math.max(0, continuity && distance > 0 ? distance - 0.5 : distance);
        return OptionalDouble.of(distance == 0 ? 1 : NormalTail.twoSided(corrected / Math.sqrt(variance)));
    }

    /**
     * Returns the exact p given the ranks; empty for too many people, about 140 in each group.
     *
     * <p>Without ties it is twice the tail on the side of U, at most 1; with ties P(|U - mn/2| ≥ the observed).
     */
    public OptionalDouble exactP() {
        int[] doubled = ranks.doubled();
        int size = Math.min(first.length, second.length);
        boolean fromFirst = first.length <= second.length;
        int observed = 0;
        int sum = 0;
        for (int i = 0; i < doubled.length; i++) {
            sum += doubled[i];
            observed += i < first.length == fromFirst ? doubled[i] : 0;
        }
        if ((double) doubled.length * size * sum > MAX_STEPS) {
            return OptionalDouble.empty();
        }
        double expected = (double) size * (doubled.length + 1);
        double distance = Math.abs(observed - expected);
        double[] shares = sums(doubled, size, sum);
        double p = 0;
        for (int s = 0; s <= sum; s++) {
            p += Math.abs(s - expected) >= distance ? shares[s] : 0;
        }
        return OptionalDouble.of(Math.min(1, p));
    }

    /** Returns the share of subsets of this size that have each sum of doubled ranks. */
    private static double[] sums(int[] ranks, int size, int highest) {
        double[][] shares = new double[size + 1][highest + 1];
        shares[0][0] = 1;
        for (int i = 0; i < ranks.length; i++) {
            int rank = ranks[i];
            for (int k = Math.min(size, i + 1); k >= 1; k--) {
                // share of subsets of size k among the first i + 1: those without the last one and those with it
                double with = (double) k / (i + 1);
                for (int s = highest; s >= 0; s--) {
                    double before = s >= rank ? shares[k - 1][s - rank] : 0;
                    shares[k][s] = shares[k][s] * (1 - with) + before * with;
                }
            }
        }
        return shares[size];
    }

    /** Returns p by R's rule: exact when both groups are below 50 without ties, else normal with continuity correction. */
    public OptionalDouble p() {
        boolean exact = first.length < EXACT_BELOW && second.length < EXACT_BELOW && !hasTies();
        return exact ? exactP() : normalP(true);
    }
}
