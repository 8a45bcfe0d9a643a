package org.vpip.analysis.statistics.agreement.alpha;

import java.util.Arrays;

/**
 * Squared difference of two ratings.
 *
 * <p>Nominal 0 or 1; ordinal (ratings between them, half of both ends counted)²; interval (c - k)²; ratio ((c - k) / (c
 * + k))², which is 0 for two zeros and undefined for negative values.
 *
 * <p>Krippendorff (2011), Computing Krippendorff's alpha-reliability.
 */
public enum RatingMetric {
    NOMINAL {
        @Override
        MetricDifferences differences(double[] values, double[] margins) {
            return MetricDifferences.NOMINAL;
        }
    },
    ORDINAL {
        @Override
        MetricDifferences differences(double[] values, double[] margins) {
            double[] middles = new double[margins.length];
            double below = 0;
            for (int c = 0; c < middles.length; c++) {
                middles[c] = below + margins[c] / 2;
                below += margins[c];
            }
            return MetricDifferences.squared(middles);
        }
    },
    INTERVAL {
        @Override
        MetricDifferences differences(double[] values, double[] margins) {
            return MetricDifferences.squared(values);
        }
    },
    RATIO {
        @Override
        MetricDifferences differences(double[] values, double[] margins) {
            return MetricDifferences.each((c, k) -> ratio(values[c], values[k]));
        }

        @Override
        boolean accepts(double[] values) {
            return Arrays.stream(values).allMatch(value -> value >= 0);
        }
    };

    private static double ratio(double c, double k) {
        double part = (c - k) / (c + k);
        return c == k ? 0 : part * part;
    }

    /**
     * Returns the differences of ascending values.
     *
     * @param margins frequency of each value in units with two ratings or more
     */
    abstract MetricDifferences differences(double[] values, double[] margins);

    boolean accepts(double[] values) {
        return true;
    }
}
