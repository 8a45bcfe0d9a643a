package org.vpip.analysis.statistics.paired;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.ParallelResampling;

/**
 * Bias-corrected and accelerated bootstrap interval of any statistic, over people.
 *
 * <p>People are drawn with replacement; the acceleration comes from the delete-one values, the limits from {@link BcaLimits}.
 * Empty for n &lt; 2 and when the statistic is not defined for the sample. Also empty when the resamples do not vary or all lie
 * on one side of the estimate. Resamples with an undefined statistic are left out. A seed gives the same limits on any machine
 * and with any number of threads. {@link MeanBootstrap} is faster for means. R: {@code boot::boot.ci(type = "bca")}, but with
 * the delete-one jackknife.
 *
 * <p>Efron (1987), Better bootstrap confidence intervals, doi:10.1080/01621459.1987.10478410.
 */
public record BcaBootstrap(long seed, int resamples) {
    private static final double LEVEL = 0.95;

    public BcaBootstrap {
        if (resamples < 100) {
            throw new IllegalArgumentException("resamples must be at least 100: " + resamples);
        }
    }

    /** Returns a bootstrap of 10,000 resamples. */
    public static BcaBootstrap withSeed(long seed) {
        return new BcaBootstrap(seed, 10_000);
    }

    /** Returns the interval of {@link #limits}. */
    public Optional<Interval> interval(int n, ToDoubleFunction<int[]> statistic) {
        return limits(n, statistic).map(BcaLimits::interval);
    }

    /**
     * Returns the interval of level 0.95 with its correction.
     *
     * @param n number of people; positions run from 0 to n - 1
     * @param statistic of the people at these positions, NaN where it is not defined; called from several threads
     */
    public Optional<BcaLimits> limits(int n, ToDoubleFunction<int[]> statistic) {
        if (n < 2) {
            return Optional.empty();
        }
        double estimate = statistic.applyAsDouble(IntStream.range(0, n).toArray());
        double[] replicates = Arrays.stream(ParallelResampling.replicates(
                        seed, resamples, random -> statistic.applyAsDouble(ParallelResampling.positions(n, random))))
                .filter(Double::isFinite)
                .toArray();
        double[] deleteOne = IntStream.range(0, n)
                .parallel()
                .mapToDouble(left -> statistic.applyAsDouble(
                        IntStream.range(0, n).filter(i -> i != left).toArray()))
                .toArray();
        return BcaLimits.of(estimate, replicates, BcaLimits.acceleration(deleteOne), LEVEL);
    }
}
