package org.vpip.analysis.statistics.agreement.alpha;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.ParallelResampling;

/**
 * Percentile limits of Krippendorff's α, level 0.95, by drawing units or raters with replacement.
 *
 * <p>The first interval is the wide one with few units, the second with few raters. A unit drawn twice counts as two
 * units. A rater drawn twice is not compared with itself, which would count as agreement: D_o and D_e run over pairs of
 * different raters. Replicates with an undefined α are left out. Empty for fewer than two units or raters, and where
 * fewer than half of the replicates have an α. Quantiles are interpolated (R's type 7). A seed gives the same limits
 * whatever the number of threads.
 *
 * <p>Efron & Tibshirani (1993), doi:10.1201/9780429246593, chapter 13; Zapf et al. (2016),
 * doi:10.1186/s12874-016-0200-9.
 */
public record AlphaBootstrap(long seed, int resamples) {
    public AlphaBootstrap {
        if (resamples < 100) {
            throw new IllegalArgumentException("resamples must be at least 100: " + resamples);
        }
    }

    /** Returns a bootstrap of 1,000 resamples. */
    public static AlphaBootstrap withSeed(long seed) {
        return new AlphaBootstrap(seed, 1_000);
    }

    public Optional<Interval> overUnits(MetricRatings ratings) {
        return limits(ratings.units(), ratings.alphaOfUnits());
    }

    public Optional<Interval> overRaters(MetricRatings ratings) {
        return limits(ratings.raters(), ratings::alphaOf);
    }

    private Optional<Interval> limits(int n, ToDoubleFunction<int[]> alpha) {
        if (n < 2) {
            return Optional.empty();
        }
        double[] replicates = Arrays.stream(
                        ParallelResampling.replicates(seed, resamples, random -> alpha.applyAsDouble(drawn(n, random))))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return 2 * replicates.length < resamples
                ? Optional.empty()
                : Optional.of(new Interval(quantile(replicates, 0.025), quantile(replicates, 0.975), 0.95));
    }

    /** Draws n of n with replacement and returns how often each was drawn. */
    private static int[] drawn(int n, UniformRandomProvider random) {
        int[] times = new int[n];
        for (int i = 0; i < n; i++) {
            times[random.nextInt(n)]++;
        }
        return times;
    }

    private static double quantile(double[] sorted, double probability) {
        double place = (sorted.length - 1) * probability;
        int below = (int) place;
        double next = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (next - sorted[below]);
    }
}
