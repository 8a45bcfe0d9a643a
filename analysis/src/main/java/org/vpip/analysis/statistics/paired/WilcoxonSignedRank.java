package org.vpip.analysis.statistics.paired;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Wilcoxon's signed rank test, two-sided, by R's rule.
 *
 * <p>Differences of 0 are dropped and the others ranked by size with mid-ranks; W+ is the sum of ranks of positive
 * differences (R's V). p is exact when n &lt; 50 and there are neither ties nor zeros. Otherwise it is normal, with the
 * tie-corrected variance and a continuity correction of 0.5. Empty when no difference is left. R:
 * {@code wilcox.test(after, before, paired = TRUE)}, with {@code digits.rank = 10} for
 * {@link RankDifferences#TIE_SAFE}, the default. {@link SignedRanks} has the parts: the exact test that allows ties,
 * Pratt's ranking, the normal test without correction.
 *
 * <p>Wilcoxon (1945), Individual comparisons by ranking methods, doi:10.2307/3001968.
 */
public record WilcoxonSignedRank(RankDifferences differences) {
    private static final int EXACT_BELOW = 50;

    /** Source of a p-value. */
    public enum WilcoxonMethod {
        EXACT,
        NORMAL_WITH_CONTINUITY
    }

    /**
     * Result of the test.
     *
     * @param statistic W+, 0 to n(n+1)/2 of the non-zero differences
     * @param zeros differences that were dropped
     * @param tied whether absolute values of the others repeat
     */
    public record WilcoxonResult(double statistic, double p, WilcoxonMethod method, int zeros, boolean tied) {}

    /** Returns the test on tie-safe differences. */
    public static WilcoxonSignedRank withDefaults() {
        return new WilcoxonSignedRank(RankDifferences.TIE_SAFE);
    }

    /** Tests two waves of one length, finite, in the same order of people. */
    public Optional<WilcoxonResult> test(double[] before, double[] after) {
        SignedRanks ranks = ranks(before, after);
        boolean exact = ranks.nonZero() < EXACT_BELOW && ranks.zeros() == 0 && !ranks.hasTies();
        OptionalDouble p = exact ? ranks.exactP() : ranks.normalP(true);
        if (p.isEmpty()) {
            return Optional.empty();
        }
        WilcoxonMethod method = exact ? WilcoxonMethod.EXACT : WilcoxonMethod.NORMAL_WITH_CONTINUITY;
        return Optional.of(new WilcoxonResult(ranks.plus(), p.getAsDouble(), method, ranks.zeros(), ranks.hasTies()));
    }

    /** Returns the ranks and signs of the differences, zeros dropped. */
    public SignedRanks ranks(double[] before, double[] after) {
        return SignedRanks.of(differences.of(before, after), SignedRanks.ZeroHandling.DROPPED);
    }

    /**
     * Returns the matched-pairs rank-biserial correlation (W+ - W-) / (W+ + W-), -1 to 1; empty where the test is.
     * Kerby (2014), doi:10.2466/11.IT.3.1.
     */
    public OptionalDouble rankBiserial(double[] before, double[] after) {
        SignedRanks ranks = ranks(before, after);
        return SafeDivision.quotient(ranks.plus() - ranks.minus(), ranks.plus() + ranks.minus());
    }
}
