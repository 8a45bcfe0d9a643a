package org.vpip.analysis.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Ranks from 1, with ties sharing the mean of their ranks. R: {@code rank(x)}.
 *
 * <p>Ranks are integers or half integers, so that their sums and squares are exact.
 */
public final class MidRanks {
    private final double[] ranks;
    private final double tieTerm;

    private MidRanks(double[] ranks, double tieTerm) {
        this.ranks = ranks;
        this.tieTerm = tieTerm;
    }

    /** Returns the ranks of finite values; none for no values. */
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

    /** Returns the ranks in the order of the values. */
    public double[] ranks() {
        return ranks.clone();
    }

    /** Returns Σ(t³ - t) over groups of t equal values; 0 without ties. */
    public double tieTerm() {
        return tieTerm;
    }

    public boolean hasTies() {
        return tieTerm > 0;
    }

    /** Returns twice each rank, which is an integer. */
    public int[] doubled() {
        return Arrays.stream(ranks).mapToInt(rank -> (int) Math.round(2 * rank)).toArray();
    }
}
