package org.vpip.analysis.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Ranks from 1, equal values sharing the mean of theirs. R: {@code rank(x)}.
 *
 * <p>Ranks are whole or half numbers, so that sums and squares of them are exact.
 */
public final class MidRanks {
    private final double[] ranks;
    private final double tieTerm;

    private MidRanks(double[] ranks, double tieTerm) {
        this.ranks = ranks;
        this.tieTerm = tieTerm;
    }

    /** @param values finite; none gives no ranks */
    public static MidRanks of(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        double tieTerm = 0;
        int start = 0;
        while (start < order.length) {
            int end = start;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                end++;
            }
            double shared = (start + 1 + end) / 2.0;
            for (int i = start; i < end; i++) {
                ranks[order[i]] = shared;
            }
            double count = end - start;
            tieTerm += count * count * count - count;
            start = end;
        }
        return new MidRanks(ranks, tieTerm);
    }

    /** In the order of the values. */
    public double[] ranks() {
        return ranks.clone();
    }

    /** Sum of t³ - t over groups of t equal values; 0 without ties. */
    public double tieTerm() {
        return tieTerm;
    }

    public boolean tied() {
        return tieTerm > 0;
    }

    /** The ranks doubled, which are whole. */
    public int[] doubled() {
        return Arrays.stream(ranks).mapToInt(rank -> (int) Math.round(2 * rank)).toArray();
    }
}
