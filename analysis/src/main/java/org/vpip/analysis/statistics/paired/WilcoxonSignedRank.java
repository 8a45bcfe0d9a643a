package org.vpip.analysis.statistics.paired;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Wilcoxon's signed rank test, two-sided, by R's rule.
 *
 * <p>Differences of 0 are dropped, the others ranked by size with mid-ranks; W+ is the sum of ranks of positive
 * differences (R's V). The p-value is exact when n &lt; 50 and there are neither ties nor zeros; otherwise normal with the
 * tie-corrected variance and a continuity correction of 0.5. R: {@code wilcox.test(after, before, paired = TRUE)}, with
 * {@code digits.rank = 10} for {@link Differences#TIE_SAFE}, the default. {@link SignedRanks} has the parts: the exact test
 * that allows ties, Pratt's ranking, the normal test without correction. No result when no difference is left.
 *
 * <p>Wilcoxon (1945), Individual comparisons by ranking methods, doi:10.2307/3001968.
 */
public final class WilcoxonSignedRank {
    private static final WilcoxonSignedRank DEFAULTS = new WilcoxonSignedRank(RankDifferences.TIE_SAFE);
    private static final int EXACT_BELOW = 50;

    private final RankDifferences differences;

    private WilcoxonSignedRank(RankDifferences differences) {
        this.differences = differences;
    }

    /** Where a p-value comes from. */
    public enum WilcoxonMethod {
        EXACT,
        NORMAL_WITH_CONTINUITY
    }

    /**
     * @param statistic W+, 0 to n(n+1)/2 of the non-zero differences
     * @param zeros differences that were dropped
     * @param tied whether sizes of the others repeat
     */
    public record WilcoxonResult(double statistic, double p, WilcoxonMethod method, int zeros, boolean tied) {}

    public static WilcoxonSignedRank withDefaults() {
        return DEFAULTS;
    }

    public WilcoxonSignedRank with(RankDifferences taken) {
        return new WilcoxonSignedRank(taken);
    }

    /** @param before and after: same length, finite, in the same order of persons */
    public Optional<WilcoxonResult> test(double[] before, double[] after) {
        SignedRanks ranks = ranks(before, after);
        boolean exact = ranks.nonZero() < EXACT_BELOW && ranks.zeros() == 0 && !ranks.tied();
        OptionalDouble p = exact ? ranks.exactP() : ranks.normalP(true);
        if (p.isEmpty()) {
            return Optional.empty();
        }
        WilcoxonMethod method = exact ? WilcoxonMethod.EXACT : WilcoxonMethod.NORMAL_WITH_CONTINUITY;
        return Optional.of(new WilcoxonResult(ranks.plus(), p.getAsDouble(), method, ranks.zeros(), ranks.tied()));
    }

    /** Ranks and signs of these differences, zeros dropped. */
    public SignedRanks ranks(double[] before, double[] after) {
        return SignedRanks.of(differences.of(before, after), SignedRanks.ZeroHandling.DROPPED);
    }

    /** Matched-pairs rank-biserial correlation (W+ - W-) / (W+ + W-), -1 to 1; empty as the test. Kerby (2014), doi:10.2466/11.IT.3.1. */
    public OptionalDouble rankBiserial(double[] before, double[] after) {
        SignedRanks ranks = ranks(before, after);
        return ranks.nonZero() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((ranks.plus() - ranks.minus()) / (ranks.plus() + ranks.minus()));
    }
}
