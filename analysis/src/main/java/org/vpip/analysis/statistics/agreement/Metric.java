package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;

/**
 * How far two ratings lie apart, squared: nominal 0 or 1; ordinal (ratings between them, half of both ends counted)²; interval (c -
 * k)²; ratio ((c - k) / (c + k))², 0 for two zeros, undefined for negative values.
 *
 * <p>Krippendorff (2011), Computing Krippendorff's alpha-reliability.
 */
public enum Metric {
    NOMINAL {
        @Override
        Differences differences(double[] values, double[] margins) {
            return Differences.NOMINAL;
        }
    },
    ORDINAL {
        @Override
        Differences differences(double[] values, double[] margins) {
            double[] middles = new double[margins.length];
            double below = 0;
            for (int c = 0; c < middles.length; c++) {
                middles[c] = below + margins[c] / 2;
                below += margins[c];
            }
            return Differences.squared(middles);
        }
    },
    INTERVAL {
        @Override
        Differences differences(double[] values, double[] margins) {
            return Differences.squared(values);
        }
    },
    RATIO {
        @Override
        Differences differences(double[] values, double[] margins) {
            return Differences.each((c, k) -> ratio(values[c], values[k]));
        }

        @Override
        boolean fits(double[] values) {
            return Arrays.stream(values).allMatch(value -> value >= 0);
        }
    };

    private static double ratio(double c, double k) {
        double part = (c - k) / (c + k);
        return c == k ? 0 : part * part;
    }

    /**
     * @param values ascending
     * @param margins how often each was given in units with two ratings or more
     */
    abstract Differences differences(double[] values, double[] margins);

    boolean fits(double[] values) {
        return true;
    }
}
