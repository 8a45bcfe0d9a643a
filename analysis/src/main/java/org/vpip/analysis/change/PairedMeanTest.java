package org.vpip.analysis.change;

import java.util.Optional;
import java.util.OptionalInt;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.statistics.paired.EquivalenceTest;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.analysis.statistics.paired.SignTest;

/**
 * The test of a mean difference of pairs: Student's paired t; the sign test where all differences are equal, so that t has no
 * denominator.
 */
final class PairedMeanTest {
    private PairedMeanTest() {}

    /** Tests at least one pair; p is 1 where every difference is 0. */
    static SignificanceTest of(double[] before, double[] after) {
        return PairedTTest.of(before, after).map(PairedMeanTest::of).orElseGet(() -> ofSigns(before, after));
    }

    /** Returns two one-sided tests as the one that decides. */
    static SignificanceTest of(EquivalenceTest tests, OptionalInt degreesOfFreedom) {
        return SignificanceTest.withoutAdjustment(
                "equivalence", tests.decisive().t(), degreesOfFreedom, tests.p());
    }

    private static SignificanceTest of(PairedTTest result) {
        return SignificanceTest.withoutAdjustment(
                "pairedT", result.statistic(), OptionalInt.of(result.degreesOfFreedom()), result.p());
    }

    private static SignificanceTest ofSigns(double[] before, double[] after) {
        Optional<SignTest> found = SignTest.of(RankDifferences.TIE_SAFE.of(before, after));
        return SignificanceTest.withoutAdjustment(
                "sign",
                found.map(SignTest::positive).orElse(0),
                OptionalInt.empty(),
                found.map(SignTest::p).orElse(1.0));
    }
}
