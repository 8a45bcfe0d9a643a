package org.vpip.analysis.statistics;

import java.util.OptionalDouble;

/** Mean and standard deviation of finite values; sums of squares are centred (two passes). */
public final class Moments {
    private Moments() {}

    /** Arithmetic mean; empty for no values. R: {@code mean(x)}. */
    public static OptionalDouble mean(double[] values) {
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanOf(values));
    }

    /** Standard deviation with divisor n - 1; empty for fewer than two values, 0 when all are equal. R: {@code sd(x)}. */
    public static OptionalDouble standardDeviation(double[] values) {
        return values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(varianceOf(values)));
    }

    /** A second pass over the residuals takes away what rounding left of the first, as R does. */
    static double meanOf(double[] values) {
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

    static double varianceOf(double[] values) {
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
}
