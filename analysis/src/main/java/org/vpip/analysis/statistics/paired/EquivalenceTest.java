package org.vpip.analysis.statistics.paired;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Two one-sided paired t tests of a mean change smaller than a margin in either direction; p is the larger one.
 *
 * <p>The interval of level 0.90 lies inside the margins exactly when p &lt; 0.05. Empty where the paired t test is. R:
 * {@code t.test(mu =, alternative =)} twice. Schuirmann (1987), doi:10.1007/BF01068419.
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

    /** Tests two waves against a margin above 0, in points of the score. */
    public static Optional<EquivalenceTest> of(double[] before, double[] after, double margin) {
        if (!RankDifferences.hasVariation(before, after)) {
            return Optional.empty();
        }
        double[] differences = RankDifferences.PLAIN.of(before, after);
        double error = Moments.deviationOf(differences) / Math.sqrt(differences.length);
        return Optional.of(of(Moments.meanOf(differences), error, differences.length - 1, margin));
    }

    /**
     * Tests a mean change against a margin above 0, in points of the score.
     *
     * @param error standard error of the mean, above 0
     * @param degrees degrees of freedom, above 0, not necessarily an integer
     */
    public static EquivalenceTest of(double mean, double error, double degrees, double margin) {
        if (!(margin > 0)) {
            throw new IllegalArgumentException("margin must be above 0: " + margin);
        }
        StudentTail student = new StudentTail(degrees);
        double tLow = (mean + margin) / error;
        double tHigh = (mean - margin) / error;
        return new EquivalenceTest(
                new OneSidedTest(tLow, student.above(tLow)),
                new OneSidedTest(tHigh, student.below(tHigh)),
                student.around(mean, error, 0.9));
    }

    /** Returns the one-sided test with the larger p, which decides. */
    public OneSidedTest decisive() {
        return lower.p > upper.p ? lower : upper;
    }
}
