package org.vpip.analysis.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Bias-corrected and accelerated bootstrap interval over persons.
 *
 * <p>z0 = Φ⁻¹(#(t* &lt; t) / R), acceleration a = Σ(m - m_i)³ / (6 (Σ(m - m_i)²)^1.5) over the delete-one values m_i; the
 * limits are order statistics at (R + 1) times the adjusted levels, interpolated on the normal scale. R: {@code
 * boot::boot.ci(type = "bca")}, but with the delete-one jackknife. No result for n &lt; 2, when the statistic is not
 * defined for the sample, and when the resamples do not vary or all lie on one side of it. Resamples for which the
 * statistic is not defined are left out. The same seed gives the same limits on any machine.
 *
 * <p>Efron (1987), Better bootstrap confidence intervals, doi:10.1080/01621459.1987.10478410.
 */
public final class BcaBootstrap {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final int resamples;
    private final double level;
    private final long seed;

    private BcaBootstrap(int resamples, double level, long seed) {
        this.resamples = resamples;
        this.level = level;
        this.seed = seed;
    }

    /** A number made from the persons at these positions; NaN where it is not defined. */
    @FunctionalInterface
    public interface Statistic {
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
    public Optional<Interval> interval(int n, Statistic statistic) {
        if (n < 2) {
            return Optional.empty();
        }
        int[] everybody = new int[n];
        Arrays.setAll(everybody, i -> i);
        double estimate = statistic.of(everybody);
        double[] replicates = replicates(n, statistic);
        double acceleration = acceleration(deleteOne(everybody, statistic));
        return interval(estimate, replicates, acceleration);
    }

    private double[] replicates(int n, Statistic statistic) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        double[] replicates = new double[resamples];
        int[] positions = new int[n];
        for (int r = 0; r < resamples; r++) {
            for (int i = 0; i < n; i++) {
                positions[i] = random.nextInt(n);
            }
            replicates[r] = statistic.of(positions);
        }
        return Arrays.stream(replicates).filter(Double::isFinite).toArray();
    }

    private static double[] deleteOne(int[] everybody, Statistic statistic) {
        double[] values = new double[everybody.length];
        for (int left = 0; left < everybody.length; left++) {
            int[] others = new int[everybody.length - 1];
            System.arraycopy(everybody, 0, others, 0, left);
            System.arraycopy(everybody, left + 1, others, left, others.length - left);
            values[left] = statistic.of(others);
        }
        return values;
    }

    static double acceleration(double[] deleteOne) {
        double mean = Moments.meanOf(deleteOne);
        double squares = 0;
        double cubes = 0;
        for (double value : deleteOne) {
            double centred = mean - value;
            squares += centred * centred;
            cubes += centred * centred * centred;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    Optional<Interval> interval(double estimate, double[] replicates, double acceleration) {
        double below =
                Arrays.stream(replicates).filter(value -> value < estimate).count();
        if (below == 0 || below == replicates.length || !Double.isFinite(acceleration)) {
            return Optional.empty();
        }
        double bias = NORMAL.inverseCumulativeProbability(below / replicates.length);
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, adjusted((1 - level) / 2, bias, acceleration));
        double high = quantile(sorted, adjusted((1 + level) / 2, bias, acceleration));
        return low <= high ? Optional.of(new Interval(low, high, level)) : Optional.empty();
    }

    private static double adjusted(double probability, double bias, double acceleration) {
        double shifted = bias + NORMAL.inverseCumulativeProbability(probability);
        return NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
    }

    private static double quantile(double[] sorted, double probability) {
        int count = sorted.length;
        double position = (count + 1) * probability;
        int k = (int) position;
        if (k == 0 || k >= count) {
            return sorted[k == 0 ? 0 : count - 1];
        }
        if (k == position) {
            return sorted[k - 1];
        }
        double here = NORMAL.inverseCumulativeProbability(probability);
        double left = NORMAL.inverseCumulativeProbability(k / (count + 1.0));
        double right = NORMAL.inverseCumulativeProbability((k + 1) / (count + 1.0));
        return sorted[k - 1] + (here - left) / (right - left) * (sorted[k] - sorted[k - 1]);
    }
}
