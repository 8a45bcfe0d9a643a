package org.vpip.analysis.computation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.NormalTail;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.analysis.statistics.paired.SignTest;
import org.vpip.analysis.statistics.paired.SignedRanks;
import org.vpip.analysis.statistics.paired.WalshAverages;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;

/** Computation on ranks and signs of complete pairs. */
@SuppressWarnings("ArrayRecordComponent")
record PairedRankComputation(double[] pre, double[] post) {

    NumericResult wilcoxon(RankDifferences kind) {
        WilcoxonSignedRank test = new WilcoxonSignedRank(kind);
        SignedRanks ranks = test.ranks(pre, post);
        SignedRanks pratt = SignedRanks.of(kind.of(pre, post), SignedRanks.ZeroHandling.RANKED);
        boolean any = ranks.nonZero() > 0;
        return new NumericResult()
                .put("n_zero", ranks.zeros())
                .put("n_nonzero", ranks.nonZero())
                .put("n_positive", ranks.positives())
                .put("n_negative", ranks.negatives())
                .put("has_ties_in_abs_differences", ranks.hasTies())
                .put("W_plus", ranks.plus())
                .put("W_minus", ranks.minus())
                .put("p_exact_zeros_dropped", ranks.hasTies() ? OptionalDouble.empty() : ranks.exactP())
                .put("p_exact_conditional_ties_allowed", ranks.exactP())
                .put("p_normal_with_continuity", ranks.normalP(true))
                .put("p_normal_no_continuity", ranks.normalP(false))
                .put("normal_mean", any ? ranks.mean() : Double.NaN)
                .put("normal_variance_tie_corrected", any ? ranks.variance() : Double.NaN)
                .put("z_no_continuity", ranks.z())
                .put("pratt", pratt(pratt))
                .put("matched_pairs_rank_biserial", test.rankBiserial(pre, post))
                .put("p_recommended", test.test(pre, post), WilcoxonSignedRank.WilcoxonResult::p);
    }

    private static NumericResult pratt(SignedRanks pratt) {
        return new NumericResult()
                .put("z", pratt.z())
                .put("p_asymptotic", SafeDivision.map(pratt.z(), NormalTail::twoSided))
                .put("p_exact", pratt.exactP());
    }

    NumericResult hodgesLehmann() {
        WalshAverages averages = WalshAverages.of(RankDifferences.PLAIN.of(pre, post));
        Optional<WalshAverages.WalshLimits> limits = averages.limits(0.95);
        return new NumericResult()
                .put("pseudomedian_walsh_all_differences", averages.median())
                .put("ci95_low_walsh_order_statistic", limits, WalshAverages.WalshLimits::low)
                .put("ci95_high_walsh_order_statistic", limits, WalshAverages.WalshLimits::high)
                .put("achieved_confidence_level", limits, WalshAverages.WalshLimits::achievedLevel);
    }

    NumericResult signTest() {
        Optional<SignTest> test = SignTest.of(RankDifferences.PLAIN.of(pre, post));
        return new NumericResult()
                .put("n_positive", test.map(SignTest::positive).orElse(0))
                .put("n_nonzero", test.map(SignTest::nonZero).orElse(0))
                .put("p_two_sided", test, SignTest::p)
                .put("proportion_positive", test, SignTest::proportion)
                .limits("ci95_low", "ci95_high", test.map(SignTest::interval));
    }

    NumericResult rankBiserial() {
        WilcoxonSignedRank test = new WilcoxonSignedRank(RankDifferences.PLAIN);
        return new NumericResult().put("zeros_dropped", test.rankBiserial(pre, post));
    }
}
