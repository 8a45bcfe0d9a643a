package org.vpip.analysis.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Mean and standard deviation of finite values; sums of squares are centred (two passes). */
public final class Moments {
    private Moments() {}

    /** Returns the arithmetic mean; empty for no values. R: {@code mean(x)}. */
    public static OptionalDouble mean(double[] values) {
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanOf(values));
    }

    /**
     * Returns the standard deviation with divisor n - 1; empty for fewer than two values, 0 when all are equal. R:
     * {@code sd(x)}.
     */
    public static OptionalDouble standardDeviation(double[] values) {
        return values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(varianceOf(values)));
    }

    /**
     * Returns the arithmetic mean; NaN for no values. As in R, a second pass over the residuals removes the rounding
     * error.
     */
    public static double meanOf(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double residual = 0;
        for (double value : values) {
            residual += value - mean;
        }
        return mean + residual / values.length;
    }

    /** Returns the variance with divisor n - 1; NaN for fewer than two values. R: {@code var(x)}. */
    public static double varianceOf(double[] values) {
        double mean = meanOf(values);
        double squares = 0;
        double residual = 0;
        for (double value : values) {
            double centred = value - mean;
            squares += centred * centred;
            residual += centred;
        }
        return (squares - residual * residual / values.length) / (values.length - 1);
    }

    /** Returns the standard deviation with divisor n - 1; NaN for fewer than two values. */
    public static double deviationOf(double[] values) {
        return Math.sqrt(varianceOf(values));
    }

    /** Returns the median, the mean of the two middle values for an even number; NaN for none. R: {@code median(x)}. */
    public static double medianOf(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Returns the values minus their mean. */
    public static double[] centred(double[] values) {
        double mean = meanOf(values);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    /** Returns the sum of products of two arrays of one length. */
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
