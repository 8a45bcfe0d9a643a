package org.vpip.analysis.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.ranking.NaturalRanking;

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
        double[] sorted = Arrays.stream(values).map(value -> value + 0.0).toArray();
        double[] ranks = new NaturalRanking().apply(sorted);
        Arrays.sort(sorted);
        double tieTerm = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                double count = i - start;
                tieTerm += count * count * count - count;
                start = i;
            }
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

    public boolean hasTies() {
        return tieTerm > 0;
    }

    /** The ranks doubled, which are whole. */
    public int[] doubled() {
        return Arrays.stream(ranks).mapToInt(rank -> (int) Math.round(2 * rank)).toArray();
    }
}
