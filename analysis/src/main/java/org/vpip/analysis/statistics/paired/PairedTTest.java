package org.vpip.analysis.statistics.paired;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Student's paired t test of the mean difference after - before, two-sided.
 *
 * <p>t = m / (s / √n) with n - 1 degrees of freedom; the interval of level 0.95 is m ± t(0.975) s / √n. Empty for n &lt; 2
 * and when all differences are equal (s = 0); n = 2 is legal. Tail probabilities are computed directly. R: {@code t.test(after,
 * before, paired = TRUE)}.
 *
 * <p>Student (1908), The probable error of a mean, doi:10.1093/biomet/6.1.1.
 *
 * @param statistic t
 * @param interval of the mean difference
 */
public record PairedTTest(double statistic, int degreesOfFreedom, double p, Interval interval) {
    /** Returns the degrees of freedom, which are known where all differences are equal too; empty below two pairs. */
    public static OptionalDouble degreesOfFreedom(int pairs) {
        return pairs < 2 ? OptionalDouble.empty() : OptionalDouble.of(pairs - 1);
    }

    /** Tests two waves of one length, finite, in the same order of people. */
    public static Optional<PairedTTest> of(double[] before, double[] after) {
        if (!RankDifferences.hasVariation(before, after)) {
            return Optional.empty();
        }
        double[] differences = RankDifferences.PLAIN.of(before, after);
        int n = differences.length;
        double mean = Moments.meanOf(differences);
        double error = Moments.deviationOf(differences) / Math.sqrt(n);
        StudentTail student = new StudentTail(n - 1);
        double t = mean / error;
        return Optional.of(new PairedTTest(t, n - 1, student.twoSided(t), student.around(mean, error, 0.95)));
    }
}
