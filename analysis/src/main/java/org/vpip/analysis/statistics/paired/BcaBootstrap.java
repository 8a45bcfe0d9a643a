package org.vpip.analysis.statistics.paired;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.ParallelResampling;

/**
 * Bias-corrected and accelerated bootstrap interval of any number, over persons.
 *
 * <p>Persons are drawn with replacement; the acceleration comes from the delete-one values, the limits from {@link
 * BcaLimits}. R: {@code boot::boot.ci(type = "bca")}, but with the delete-one jackknife. No result for n &lt; 2, when the
 * statistic is not defined for the sample, and when the resamples do not vary or all lie on one side of it. Resamples for
 * which the statistic is not defined are left out. The same seed gives the same limits on any machine and any number of
 * threads. For means {@link MeanBootstrap} is faster.
 *
 * <p>Efron (1987), Better bootstrap confidence intervals, doi:10.1080/01621459.1987.10478410.
 */
public final class BcaBootstrap {
    private final int resamples;
    private final double level;
    private final long seed;

    private BcaBootstrap(int resamples, double level, long seed) {
        this.resamples = resamples;
        this.level = level;
        this.seed = seed;
    }

    /** A number made from the persons at these positions; NaN where it is not defined. Called from several threads. */
    @FunctionalInterface
    public interface BootstrapStatistic {
        double of(int[] positions);
    }

    /** 10,000 resamples and level 0.95. */
    public static BcaBootstrap withSeed(long seed) {
        return new BcaBootstrap(10_000, 0.95, seed);
    }

    public BcaBootstrap withResamples(int count) {
        if (count < 100) {
            throw new IllegalArgumentException("count must be at least 100: " + count);
        }
        return new BcaBootstrap(count, level, seed);
    }

    public int resamples() {
        return resamples;
    }

    /** @param n number of persons; positions run from 0 to n - 1 */
    public Optional<Interval> interval(int n, BootstrapStatistic statistic) {
        return limits(n, statistic).map(BcaLimits::interval);
    }

    /** The interval with how it was corrected. */
    public Optional<BcaLimits> limits(int n, BootstrapStatistic statistic) {
        if (n < 2) {
            return Optional.empty();
        }
        int[] everybody = new int[n];
        Arrays.setAll(everybody, i -> i);
        double estimate = statistic.of(everybody);
        double[] replicates = Arrays.stream(
                        ParallelResampling.replicates(seed, resamples, random -> statistic.of(drawn(n, random))))
                .filter(Double::isFinite)
                .toArray();
        double acceleration = BcaLimits.acceleration(deleteOne(everybody, statistic));
        return BcaLimits.of(estimate, replicates, acceleration, level);
    }

    private static int[] drawn(int n, UniformRandomProvider random) {
        int[] positions = new int[n];
        for (int i = 0; i < n; i++) {
            positions[i] = random.nextInt(n);
        }
        return positions;
    }

    private static double[] deleteOne(int[] everybody, BootstrapStatistic statistic) {
        return IntStream.range(0, everybody.length)
                .parallel()
                .mapToDouble(left -> statistic.of(without(everybody, left)))
                .toArray();
    }

    private static int[] without(int[] everybody, int left) {
        int[] others = new int[everybody.length - 1];
        System.arraycopy(everybody, 0, others, 0, left);
        System.arraycopy(everybody, left + 1, others, left, others.length - left);
        return others;
    }
}
