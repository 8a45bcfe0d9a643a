package org.vpip.analysis.statistics.agreement.alpha;

import java.util.Arrays;

/** Frequencies of the values in each unit, with raters weighted. */
final class RatingTally {
    private final int values;
    private final int[] codes;
    private final double[] counts;
    private final int[] starts;
    private final double[] sizes;
    private final double[] copies;

    private RatingTally(int values, int[] starts, int room) {
        this.values = values;
        this.codes = new int[room];
        this.counts = new double[room];
        this.starts = starts;
        this.sizes = new double[starts.length - 1];
        this.copies = new double[starts.length - 1];
    }

    /**
     * Counts the ratings.
     *
     * @param codes a row for each unit, -1 where missing
     * @param weights one for each rater; 0 leaves the rater out
     */
    static RatingTally of(int[][] codes, int values, int[] weights) {
        RatingTally tally =
                new RatingTally(values, new int[codes.length + 1], codes.length * Math.min(values, weights.length));
        int[] own = new int[values];
        for (int unit = 0; unit < codes.length; unit++) {
            Arrays.fill(own, 0);
            for (int rater = 0; rater < weights.length; rater++) {
                if (codes[unit][rater] >= 0 && weights[rater] > 0) {
                    own[codes[unit][rater]] += weights[rater];
                    tally.sizes[unit] += weights[rater];
                    tally.copies[unit] += (double) weights[rater] * weights[rater];
                }
            }
            tally.add(unit, own);
        }
        return tally;
    }

    private void add(int unit, int[] own) {
        int next = starts[unit];
        for (int value = 0; value < values; value++) {
            if (own[value] > 0) {
                codes[next] = value;
                counts[next++] = own[value];
            }
        }
        starts[unit + 1] = next;
    }

    int units() {
        return sizes.length;
    }

    /** Returns whether the unit has two different raters at least. */
    boolean isPairable(int unit) {
        return sizes[unit] * sizes[unit] > copies[unit];
    }

    double size(int unit) {
        return sizes[unit];
    }

    /** Returns Σ of squared weights: pairs of a rater with itself. */
    double copies(int unit) {
        return copies[unit];
    }

    void addTo(double[] margins, int unit, double weight) {
        for (int i = starts[unit]; i < starts[unit + 1]; i++) {
            margins[codes[i]] += weight * counts[i];
        }
    }

    /**
     * Returns the weight of a pair of different raters, 1 / (m - 1) of m raters, so that a unit counts as often as it
     * has ratings.
     */
    double pairWeight(int unit) {
        return sizes[unit] / (sizes[unit] * sizes[unit] - copies[unit]);
    }

    double disagreement(int unit, MetricDifferences differences) {
        return differences.sum(codes, counts, starts[unit], starts[unit + 1]) * pairWeight(unit);
    }
}
