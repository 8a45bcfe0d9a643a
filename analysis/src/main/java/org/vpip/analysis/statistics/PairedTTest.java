package org.vpip.analysis.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

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
    public record Result(double statistic, int degreesOfFreedom, double p, Interval interval) {}

    /** Interval of level 0.95. */
    public static PairedTTest withDefaults() {
        return DEFAULTS;
    }

    public PairedTTest withLevel(double confidenceLevel) {
        return new PairedTTest(confidenceLevel);
    }

    /** @param before and after: same length, finite, in the same order of persons */
    public Optional<Result> test(double[] before, double[] after) {
        double[] differences = Differences.PLAIN.of(before, after);
        int n = differences.length;
        double deviation = n < 2 ? 0 : Math.sqrt(Moments.varianceOf(differences));
        double mean = n < 1 ? 0 : Moments.meanOf(differences);
        if (!(deviation > Math.abs(mean) * 1e-14)) {
            return Optional.empty();
        }
        double error = deviation / Math.sqrt(n);
        TDistribution distribution = TDistribution.of(n - 1);
        double margin = distribution.inverseSurvivalProbability((1 - level) / 2) * error;
        double t = mean / error;
        double p = Math.min(1, 2 * distribution.survivalProbability(Math.abs(t)));
        return Optional.of(new Result(t, n - 1, p, new Interval(mean - margin, mean + margin, level)));
    }
}
