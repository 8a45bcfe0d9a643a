package org.vpip.analysis.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Adjustment of a family of p-values for their number. R: {@code p.adjust}.
 *
 * <p>A missing p (NaN) stays missing and does not count; the others must lie from 0 to 1. Results keep the order of the
 * input and lie between the input and 1.
 */
public enum PValueAdjustment {
    /** p times their number. Dunn (1961), doi:10.1080/01621459.1961.10482090. */
    BONFERRONI {
        @Override
        double[] ascending(double[] p) {
            return Arrays.stream(p).map(value -> p.length * value).toArray();
        }
    },
    /** Step-down Bonferroni, for confirmatory outcomes. Holm (1979), Scandinavian Journal of Statistics 6, 65-70. */
    HOLM {
        @Override
        double[] ascending(double[] p) {
            double[] adjusted = scaled(p, i -> p.length - i);
            Arrays.parallelPrefix(adjusted, Math::max);
            return adjusted;
        }
    },
    /** Step-up, for independent tests. Hochberg (1988), doi:10.1093/biomet/75.4.800. */
    HOCHBERG {
        @Override
        double[] ascending(double[] p) {
            return lowestFromHere(scaled(p, i -> p.length - i));
        }
    },
    /** Closed Simes tests, for independent tests. Hommel (1988), doi:10.1093/biomet/75.2.383. */
    HOMMEL {
        @Override
        double[] ascending(double[] p) {
            int n = p.length;
            double[] adjusted = new double[n];
            double least = IntStream.range(0, n)
                    .mapToDouble(i -> n * p[i] / (i + 1))
                    .min()
                    .orElse(0);
            Arrays.fill(adjusted, least);
            for (int m = n - 1; m >= 2; m--) {
                double[] simes = simes(p, m);
                Arrays.setAll(adjusted, i -> Math.max(adjusted[i], simes[i]));
            }
            Arrays.setAll(adjusted, i -> Math.max(adjusted[i], p[i]));
            return adjusted;
        }
    },
    /** False discovery rate, for families of secondary outcomes. Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x. */
    BENJAMINI_HOCHBERG {
        @Override
        double[] ascending(double[] p) {
            return lowestFromHere(scaled(p, i -> p.length / (i + 1.0)));
        }
    },
    /** False discovery rate under any dependence. Benjamini & Yekutieli (2001), doi:10.1214/aos/1013699998. */
    BENJAMINI_YEKUTIELI {
        @Override
        double[] ascending(double[] p) {
            double harmonic =
                    IntStream.rangeClosed(1, p.length).mapToDouble(i -> 1.0 / i).sum();
            return lowestFromHere(scaled(p, i -> harmonic * p.length / (i + 1)));
        }
    };

    /** Returns the adjusted p-values; p lie from 0 to 1, or are NaN where missing. */
    public double[] adjust(double[] p) {
        if (Arrays.stream(p).anyMatch(value -> value < 0 || value > 1)) {
            throw new IllegalArgumentException("p must lie from 0 to 1: " + Arrays.toString(p));
        }
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = ascending(Arrays.stream(order).mapToDouble(i -> p[i]).toArray());
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        for (int i = 0; i < order.length; i++) {
            adjusted[order[i]] = Math.min(1, sorted[i]);
        }
        return adjusted;
    }

    /** Adjusts p-values in ascending order. */
    abstract double[] ascending(double[] p);

    private static double[] scaled(double[] p, IntToDoubleFunction factor) {
        return IntStream.range(0, p.length)
                .mapToDouble(i -> factor.applyAsDouble(i) * p[i])
                .toArray();
    }

    private static double[] lowestFromHere(double[] values) {
        for (int i = values.length - 2; i >= 0; i--) {
            values[i] = Math.min(values[i], values[i + 1]);
        }
        return values;
    }

    /** Returns Hommel's bounds for families of m hypotheses. */
    private static double[] simes(double[] p, int m) {
        int n = p.length;
        int small = n - m + 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = small; i < n; i++) {
            least = Math.min(least, m * p[i] / (i - small + 2));
        }
        double[] bounds = new double[n];
        for (int i = 0; i < n; i++) {
            bounds[i] = i < small ? Math.min(m * p[i], least) : Math.min(least, m * p[small - 1]);
        }
        return bounds;
    }
}
