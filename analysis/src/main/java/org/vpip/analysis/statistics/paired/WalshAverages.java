package org.vpip.analysis.statistics.paired;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.NormalTail;

/**
 * Hodges-Lehmann estimate of the shift: the median of the n(n+1)/2 means of two differences, each paired with itself
 * too.
 *
 * <p>Zeros are kept. The limits are the averages number q and n(n+1)/2 + 1 - q, with q = qsignrank(α/2, n), at least 1;
 * the level achieved is 1 - 2 P(W ≤ q - 1). Above 1,000 differences q comes from the normal distribution. R:
 * {@code wilcox.test(conf.int = TRUE)} where that is exact; with ties, zeros or n of 50 and more R solves another
 * equation. Empty for no differences.
 *
 * <p>Hodges & Lehmann (1963), Estimates of location based on rank tests, doi:10.1214/aoms/1177704172.
 */
public final class WalshAverages {
    private static final int EXACT_UP_TO = 1_000;

    private final double[] sorted;

    private WalshAverages(double[] sorted) {
        this.sorted = sorted;
    }

    /** Returns the averages of finite differences. */
    public static WalshAverages of(double[] differences) {
        double[] sorted = differences.clone();
        Arrays.sort(sorted);
        return new WalshAverages(sorted);
    }

    /** Returns the number of averages, n(n+1)/2. */
    public long count() {
        return sorted.length * (sorted.length + 1L) / 2;
    }

    public OptionalDouble median() {
        long count = count();
        if (count == 0) {
            return OptionalDouble.empty();
        }
        double middle = smallest((count + 1) / 2);
        return OptionalDouble.of(count % 2 == 1 ? middle : (middle + smallest(count / 2 + 1)) / 2);
    }

    /**
     * Two averages that contain the shift.
     *
     * @param achievedLevel close to the level wanted; for very few differences below it, 0 for one
     */
    public record WalshLimits(double low, double high, double achievedLevel) {}

    /** Returns limits for a level from 0 to 1. */
    public Optional<WalshLimits> limits(double level) {
        int n = sorted.length;
        if (n == 0) {
            return Optional.empty();
        }
        double tail = (1 - level) / 2;
        long position = Math.max(1, normalPosition(level));
        if (n <= EXACT_UP_TO) {
            double[] below = cumulative(n);
            position = Math.max(1, exactPosition(below, tail));
            tail = below[(int) position - 1];
        }
        return Optional.of(new WalshLimits(smallest(position), smallest(count() + 1 - position), 1 - 2 * tail));
    }

    private static long exactPosition(double[] below, double probability) {
        int q = 0;
        while (below[q] < probability * (1 - 1e-13)) {
            q++;
        }
        return q;
    }

    private long normalPosition(double level) {
        double n = sorted.length;
        double deviation = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
        return Math.round(count() / 2.0 - NormalTail.critical(level) * deviation);
    }

    /** Returns P(W ≤ w) for w from 0 to the middle. */
    private static double[] cumulative(int n) {
        int[] ranks = new int[n];
        Arrays.setAll(ranks, i -> i + 1);
        double[] probabilities = SignedRanks.sums(ranks, n * (n + 1) / 4 + 1);
        Arrays.parallelPrefix(probabilities, Double::sum);
        return probabilities;
    }

    /** Finds the k-th smallest average by bisection over floating-point numbers. */
    private double smallest(long k) {
        long low = ordered(sorted[0]);
        long high = ordered(sorted[sorted.length - 1]);
        while (low < high) {
            long middle = Math.floorDiv(low, 2) + Math.floorDiv(high, 2) + (low & high & 1);
            if (atMost(fromOrdered(middle)) >= k) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return fromOrdered(low) + 0.0;
    }

    private long atMost(double value) {
        long count = 0;
        int partner = sorted.length - 1;
        for (int i = 0; i < sorted.length; i++) {
            while (partner >= i && mean(sorted[i], sorted[partner]) > value) {
                partner--;
            }
            if (partner < i) {
                break;
            }
            count += partner - i + 1L;
        }
        return count;
    }

    private static double mean(double a, double b) {
        return (a + b) / 2;
    }

    /** Returns an integer that orders floating-point numbers. */
    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double fromOrdered(long ordered) {
        return Double.longBitsToDouble(ordered >= 0 ? ordered : Long.MIN_VALUE - ordered);
    }
}
