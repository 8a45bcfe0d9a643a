package org.vpip.analysis.statistics.agreement.alpha;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Coincidences of each unit, computed once, so that α of a sample of units needs only a sum.
 *
 * <p>They are, in pairable units, the frequency of every value and of every pair of different values.
 */
final class CoincidenceCounts {
    private final int values;
    private final int width;
    private final double[] parts;

    private CoincidenceCounts(int values, int units) {
        this.values = values;
        this.width = values + values * (values - 1) / 2;
        this.parts = new double[units * width];
    }

    static CoincidenceCounts of(RatingTally tally, int values) {
        CoincidenceCounts own = new CoincidenceCounts(values, tally.units());
        for (int unit = 0; unit < tally.units(); unit++) {
            if (tally.isPairable(unit)) {
                double[] counts = new double[values];
                tally.addTo(counts, unit, 1);
                own.put(unit * own.width, counts, tally.pairWeight(unit));
            }
        }
        return own;
    }

    private void put(int start, double[] counts, double pairWeight) {
        System.arraycopy(counts, 0, parts, start, values);
        int next = start + values;
        for (int c = 1; c < values; c++) {
            for (int k = 0; k < c; k++) {
                parts[next++] = counts[c] * counts[k] * pairWeight;
            }
        }
    }

    /**
     * Returns α; NaN where nothing can be paired or no disagreement is possible.
     *
     * @param drawn how often each unit counts
     */
    double alpha(int[] drawn, Function<double[], MetricDifferences> differences) {
        double[] sums = sums(drawn);
        double[] margins = Arrays.copyOf(sums, values);
        MetricDifferences own = differences.apply(margins);
        double size = Arrays.stream(margins).sum();
        int[] all = IntStream.range(0, values).toArray();
        double expected = own.sum(all, margins, 0, values) / (size * size - size);
        return expected > 0 ? 1 - disagreement(sums, own) / size / expected : Double.NaN;
    }

    private double[] sums(int[] drawn) {
        double[] sums = new double[width];
        for (int unit = 0; unit < drawn.length; unit++) {
            double times = drawn[unit];
            int start = unit * width;
            for (int i = 0; times > 0 && i < width; i++) {
                sums[i] += times * parts[start + i];
            }
        }
        return sums;
    }

    private double disagreement(double[] sums, MetricDifferences differences) {
        double[] once = {1, 1};
        double sum = 0;
        int next = values;
        for (int c = 1; c < values; c++) {
            for (int k = 0; k < c; k++) {
                sum += sums[next++] * differences.sum(new int[] {k, c}, once, 0, 2);
            }
        }
        return sum;
    }
}
