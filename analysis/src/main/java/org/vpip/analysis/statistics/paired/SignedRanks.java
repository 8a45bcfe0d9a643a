package org.vpip.analysis.statistics.paired;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.MidRanks;
import org.vpip.analysis.statistics.NormalTail;

/**
 * Ranks of absolute differences with their signs, the parts of signed rank tests.
 *
 * <p>W+ and W- are sums of the ranks of positive and negative differences. Given the ranks, each sign is a fair coin,
 * so that W+ has mean Σr/2 and the tie-corrected variance Σr²/4. Wilcoxon (1945), doi:10.2307/3001968; Pratt (1959),
 * doi:10.1080/01621459.1959.10501526.
 */
public final class SignedRanks {
    private static final int EXACT_UP_TO = 1_000;

    private final int zeros;
    private final boolean tied;
    private final double[] positive;
    private final double[] negative;

    private SignedRanks(int zeros, boolean tied, double[] positive, double[] negative) {
        this.zeros = zeros;
        this.tied = tied;
        this.positive = positive;
        this.negative = negative;
    }

    /** Treatment of differences of 0. */
    public enum ZeroHandling {
        /** Dropped before ranking (Wilcoxon; R's {@code wilcox.test}). */
        DROPPED,
        /** Ranked, then dropped (Pratt; {@code coin::wilcoxsign_test}). */
        RANKED
    }

    public static SignedRanks of(double[] differences, ZeroHandling zeros) {
        double[] ranked = zeros == ZeroHandling.RANKED
                ? differences
                : Arrays.stream(differences).filter(d -> d != 0).toArray();
        double[] sizes = Arrays.stream(ranked).map(Math::abs).toArray();
        double[] ranks = MidRanks.of(sizes).ranks();
        boolean tied = MidRanks.of(Arrays.stream(sizes).filter(size -> size > 0).toArray())
                .hasTies();
        int count = (int) Arrays.stream(differences).filter(d -> d == 0).count();
        return new SignedRanks(count, tied, where(ranked, ranks, 1), where(ranked, ranks, -1));
    }

    private static double[] where(double[] differences, double[] ranks, int sign) {
        return IntStream.range(0, ranks.length)
                .filter(i -> Math.signum(differences[i]) == sign)
                .mapToDouble(i -> ranks[i])
                .toArray();
    }

    public int zeros() {
        return zeros;
    }

    public int positives() {
        return positive.length;
    }

    public int negatives() {
        return negative.length;
    }

    /** Returns the number of non-zero differences. */
    public int nonZero() {
        return positive.length + negative.length;
    }

    /** Returns whether absolute values of non-zero differences repeat. */
    public boolean hasTies() {
        return tied;
    }

    public double plus() {
        return Arrays.stream(positive).sum();
    }

    public double minus() {
        return Arrays.stream(negative).sum();
    }

    public double mean() {
        return (plus() + minus()) / 2;
    }

    public double variance() {
        return (squares(positive) + squares(negative)) / 4;
    }

    private static double squares(double[] ranks) {
        return Arrays.stream(ranks).map(rank -> rank * rank).sum();
    }

    /** Returns (W+ - mean) / √variance; empty when no difference is left. */
    public OptionalDouble z() {
        return nonZero() == 0 ? OptionalDouble.empty() : OptionalDouble.of((plus() - mean()) / Math.sqrt(variance()));
    }

    /** Returns the two-sided normal p, with or without a continuity correction of 0.5; empty where {@link #z()} is. */
    public OptionalDouble normalP(boolean continuity) {
        if (nonZero() == 0) {
            return OptionalDouble.empty();
        }
        double distance = Math.abs(plus() - mean());
        double corrected = continuity ? distance - 0.5 : distance;
        double p = distance == 0 ? 1 : NormalTail.twoSided(Math.max(0, corrected / Math.sqrt(variance())));
        return OptionalDouble.of(p);
    }

    /**
     * Returns the two-sided p over all equally likely signs, given the ranks: P(|W+ - mean| ≥ the observed). Ties are
     * allowed. Empty when no difference is left and for more than 1,000.
     */
    public OptionalDouble exactP() {
        if (nonZero() == 0 || nonZero() > EXACT_UP_TO) {
            return OptionalDouble.empty();
        }
        int[] doubled = DoubleStream.concat(Arrays.stream(positive), Arrays.stream(negative))
                .mapToInt(rank -> (int) Math.round(2 * rank))
                .toArray();
        int smaller = (int) Math.round(2 * Math.min(plus(), minus()));
        double tail = 0;
        for (double probability : sums(doubled, smaller)) {
            tail += probability;
        }
        return OptionalDouble.of(plus() == minus() ? 1 : Math.min(1, 2 * tail));
    }

    /** Returns the probability of each sum from 0 to the highest, when each rank is in it with probability 1/2. */
    static double[] sums(int[] ranks, int highest) {
        double[] probabilities = new double[highest + 1];
        probabilities[0] = 1;
        for (int rank : ranks) {
            for (int sum = highest; sum >= 0; sum--) {
                double with = sum >= rank ? probabilities[sum - rank] : 0;
                probabilities[sum] = (probabilities[sum] + with) / 2;
            }
        }
        return probabilities;
    }
}
