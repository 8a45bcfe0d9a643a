package org.vpip.analysis.statistics.agreement.alpha;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.ParallelResampling;

/**
 * Percentile limits of Krippendorff's α, level 0.95, by drawing units or raters with replacement, each for itself: with few units
 * the first is the wide one, with few raters the second.
 *
 * <p>A unit that is drawn twice counts as two units. A rater that is drawn twice is not compared with itself, which would count as
 * agreement: D_o and D_e are taken over pairs of different raters. Replicates in which α is not defined are left out; no limits for
 * fewer than two units or raters or where fewer than half of the replicates have an α. Quantiles are interpolated (R's type 7). The
 * same seed gives the same limits whatever the number of threads.
 *
 * <p>Efron & Tibshirani (1993), doi:10.1201/9780429246593, chapter 13; Zapf et al. (2016), doi:10.1186/s12874-016-0200-9.
 */
public final class AlphaBootstrap {
    private final long seed;
    private final int resamples;

    private AlphaBootstrap(long seed, int resamples) {
        this.seed = seed;
        this.resamples = resamples;
    }

    /** 1,000 resamples. */
    public static AlphaBootstrap withSeed(long seed) {
        return new AlphaBootstrap(seed, 1_000);
    }

    public AlphaBootstrap withResamples(int count) {
        if (count < 100) {
            throw new IllegalArgumentException("count must be at least 100: " + count);
        }
        return new AlphaBootstrap(seed, count);
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

    /** How often each of them was drawn. */
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
