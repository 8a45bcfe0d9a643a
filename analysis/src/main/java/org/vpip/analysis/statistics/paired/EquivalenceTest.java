package org.vpip.analysis.statistics.paired;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.StudentTail;

/**
 * The test that the mean change lies within a margin either way: two one-sided paired t tests; p is the larger.
 *
 * <p>The interval of level 0.90 lies inside the margins exactly when p &lt; 0.05. Empty as the paired t test. R: {@code
 * t.test(mu =, alternative =)} twice. Schuirmann (1987), doi:10.1007/BF01068419.
 *
 * @param lower against the lower margin
 * @param upper against the upper margin
 */
public record EquivalenceTest(OneSidedTest lower, OneSidedTest upper, Interval interval) {

    /** A test against one margin. */
    public record OneSidedTest(double t, double p) {}

    public double p() {
        return Math.max(lower.p, upper.p);
    }

    /** @param margin in raw points, above 0; the margins are minus and plus this */
    public static Optional<EquivalenceTest> of(double[] before, double[] after, double margin) {
        if (!(margin > 0)) {
            throw new IllegalArgumentException("margin must be above 0: " + margin);
        }
        if (!RankDifferences.hasVariation(before, after)) {
            return Optional.empty();
        }
        double[] differences = RankDifferences.PLAIN.of(before, after);
        double mean = Moments.meanOf(differences);
        double error = Moments.deviationOf(differences) / Math.sqrt(differences.length);
        StudentTail student = new StudentTail(differences.length - 1);
        double tLow = (mean + margin) / error;
        double tHigh = (mean - margin) / error;
        return Optional.of(new EquivalenceTest(
                new OneSidedTest(tLow, student.above(tLow)),
                new OneSidedTest(tHigh, student.below(tHigh)),
                student.around(mean, error, 0.9)));
    }
}
