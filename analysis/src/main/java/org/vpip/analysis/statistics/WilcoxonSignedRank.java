package org.vpip.analysis.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Wilcoxon's signed rank test by R's rule, two-sided.
 *
 * <p>Zero differences are dropped, the others ranked by size with mid-ranks; W+ is the sum of ranks of positive
 * differences (R's V). The p-value is exact when n &lt; 50 and there are neither ties nor zeros; otherwise normal with the
 * tie-corrected variance n(n+1)(2n+1)/24 - Σ(t³-t)/48 and a continuity correction of 0.5. R: {@code wilcox.test(after,
 * before, paired = TRUE)}, with {@code digits.rank = 10} for {@link Differences#TIE_SAFE}, the default. No result when no
 * difference is left.
 *
 * <p>Wilcoxon (1945), Individual comparisons by ranking methods, doi:10.2307/3001968.
 */
public final class WilcoxonSignedRank {
    private static final WilcoxonSignedRank DEFAULTS = new WilcoxonSignedRank(Differences.TIE_SAFE);
    private static final int EXACT_BELOW = 50;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final Differences differences;

    private WilcoxonSignedRank(Differences differences) {
        this.differences = differences;
    }

    /** Where a p-value comes from. */
    public enum Method {
        EXACT,
        NORMAL_WITH_CONTINUITY
    }

    /**
     * @param statistic W+, 0 to n(n+1)/2 of the non-zero differences
     * @param zeros differences that were dropped
     * @param tied whether sizes of the others repeat
     */
    public record Result(double statistic, double p, Method method, int zeros, boolean tied) {}

    public static WilcoxonSignedRank withDefaults() {
        return DEFAULTS;
    }

    public WilcoxonSignedRank with(Differences taken) {
        return new WilcoxonSignedRank(taken);
    }

    /** @param before and after: same length, finite, in the same order of persons */
    public Optional<Result> test(double[] before, double[] after) {
        double[] all = differences.of(before, after);
        double[] nonZero =
                Arrays.stream(all).filter(difference -> difference != 0).toArray();
        if (nonZero.length == 0) {
            return Optional.empty();
        }
        double[] sizes = Arrays.stream(nonZero).map(Math::abs).toArray();
        double[] ranks = new NaturalRanking().apply(sizes);
        double positive = 0;
        for (int i = 0; i < ranks.length; i++) {
            positive += nonZero[i] > 0 ? ranks[i] : 0;
        }
        double tieTerm = tieTerm(sizes);
        int zeros = all.length - nonZero.length;
        boolean exact = all.length < EXACT_BELOW && zeros == 0 && tieTerm == 0;
        double p = exact ? exactP(positive, sizes.length) : normalP(positive, sizes.length, tieTerm);
        Method method = exact ? Method.EXACT : Method.NORMAL_WITH_CONTINUITY;
        return Optional.of(new Result(positive, p, method, zeros, tieTerm > 0));
    }

    /** Σ(t³ - t) over groups of equal sizes. */
    private static double tieTerm(double[] sizes) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double term = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                double count = i - start;
                term += count * count * count - count;
                start = i;
            }
        }
        return term;
    }

    private static double exactP(double positive, int n) {
        int total = n * (n + 1) / 2;
        int smaller = (int) Math.min(positive, total - positive);
        double[] ways = subsetsOfRanks(n);
        double tail = 0;
        for (int sum = 0; sum <= smaller; sum++) {
            tail += ways[sum];
        }
        return Math.min(1, 2 * tail / Math.pow(2, n));
    }

    /** How many subsets of the ranks 1 to n have each sum; exact in doubles for n below 50. */
    private static double[] subsetsOfRanks(int n) {
        double[] ways = new double[n * (n + 1) / 2 + 1];
        ways[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int sum = ways.length - 1; sum >= rank; sum--) {
                ways[sum] += ways[sum - rank];
            }
        }
        return ways;
    }

    private static double normalP(double positive, int n, double tieTerm) {
        double centred = positive - n * (n + 1.0) / 4;
        double variance = n * (n + 1.0) * (2.0 * n + 1) / 24 - tieTerm / 48;
        double z = (Math.abs(centred) - 0.5) / Math.sqrt(variance);
        return centred == 0 ? 1 : Math.min(1, 2 * NORMAL.survivalProbability(z));
    }
}
