package org.vpip.analysis.statistics.agreement.alpha;

/** Sum of the differences of all ordered pairs of values. */
@FunctionalInterface
interface MetricDifferences {

    /** Difference of two values, by their positions; symmetric, 0 for the same value. */
    @FunctionalInterface
    interface ValueDistance {
        double between(int c, int k);
    }

    /**
     * Returns Σ n(c) n(k) d(c, k).
     *
     * @param codes from {@code from} to {@code to}, positions of the values that occur
     * @param counts frequency of each
     */
    double sum(int[] codes, double[] counts, int from, int to);

    /** Difference of 1 for any two values. */
    MetricDifferences NOMINAL = (codes, counts, from, to) -> {
        double all = 0;
        double same = 0;
        for (int i = from; i < to; i++) {
            all += counts[i];
            same += counts[i] * counts[i];
        }
        return to - from < 2 ? 0 : all * all - same;
    };

    /** Returns the squared distance: Σ n(c) n(k) (x(c) - x(k))² = 2 n Σ n(c) (x(c) - x̄)². */
    static MetricDifferences squared(double[] places) {
        return (codes, counts, from, to) -> {
            double all = 0;
            double sum = 0;
            for (int i = from; i < to; i++) {
                all += counts[i];
                sum += counts[i] * places[codes[i]];
            }
            double mean = sum / all;
            double squares = 0;
            for (int i = from; i < to; i++) {
                double centred = places[codes[i]] - mean;
                squares += counts[i] * centred * centred;
            }
            return to - from < 2 ? 0 : 2 * all * squares;
        };
    }

    static MetricDifferences each(ValueDistance distance) {
        return (codes, counts, from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                for (int j = from; j < i; j++) {
                    sum += counts[i] * counts[j] * distance.between(codes[i], codes[j]);
                }
            }
            return 2 * sum;
        };
    }
}
