package org.vpip.analysis.statistics.paired;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Student's paired t test of the mean difference after - before, two-sided.
 *
 * <p>t = m / (s / √n) with n - 1 degrees of freedom; the interval is m ± t(1 - α/2) s / √n. R: {@code t.test(after,
 * before, paired = TRUE)}. No result for n &lt; 2 and when all differences are equal (s = 0); n = 2 is legal. Tail
 * probabilities are computed directly.
 *
 * <p>Student (1908), The probable error of a mean, doi:10.1093/biomet/6.1.1.
 */
public final class PairedTTest {
    private static final PairedTTest DEFAULTS = new PairedTTest(0.95);

    private final double level;

    private PairedTTest(double level) {
        this.level = level;
    }

    /** @param statistic t; p two-sided; interval of the mean difference */
    public record PairedTResult(double statistic, int degreesOfFreedom, double p, Interval interval) {}

    /** Interval of level 0.95. */
    public static PairedTTest withDefaults() {
        return DEFAULTS;
    }

    public PairedTTest withLevel(double confidenceLevel) {
        return new PairedTTest(confidenceLevel);
    }

    /** @param before and after: same length, finite, in the same order of persons */
    public Optional<PairedTResult> test(double[] before, double[] after) {
        double[] differences = RankDifferences.PLAIN.of(before, after);
        if (!RankDifferences.hasVariation(before, after)) {
            return Optional.empty();
        }
        int n = differences.length;
        double mean = Moments.meanOf(differences);
        double error = Moments.deviationOf(differences) / Math.sqrt(n);
        StudentTail student = new StudentTail(n - 1);
        double t = mean / error;
        return Optional.of(new PairedTResult(t, n - 1, student.twoSided(t), student.around(mean, error, level)));
    }
}
