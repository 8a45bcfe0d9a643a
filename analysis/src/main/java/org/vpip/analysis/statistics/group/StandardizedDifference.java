package org.vpip.analysis.statistics.group;

import java.util.OptionalDouble;
import org.vpip.analysis.statistics.HedgesFactor;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Difference of two group means, first - second, in units of a standard deviation.
 *
 * <p>Cohen's d divides by the pooled deviation; d times J(n - 2) is Hedges' g. Austin's standardized difference for
 * balance divides by the root of the mean variance, Glass's by the deviation of the second group. Each is empty where
 * its divisor is 0 or undefined: a group of one has no deviation.
 *
 * <p>Cohen (1988); Hedges (1981), doi:10.3102/10769986006002107; Austin (2009), doi:10.1002/sim.3697.
 */
public record StandardizedDifference(
        OptionalDouble pooled, OptionalDouble hedges, OptionalDouble averageVariance, OptionalDouble bySecond) {

    /** Returns a difference, in Hedges' way, over the pooled deviation of two groups; empty where that is 0 or undefined. */
    public static OptionalDouble hedges(double difference, double[] first, double[] second) {
        OptionalDouble standardized = SafeDivision.quotient(difference, pooledDeviation(first, second));
        return SafeDivision.map(standardized, d -> d * HedgesFactor.of(first.length + second.length - 2));
    }

    private static double pooledDeviation(double[] first, double[] second) {
        double squares =
                (first.length - 1) * Moments.varianceOf(first) + (second.length - 1) * Moments.varianceOf(second);
        return Math.sqrt(squares / (first.length + second.length - 2));
    }

    /** Compares two groups of finite values. */
    public static StandardizedDifference of(double[] first, double[] second) {
        double difference = Moments.meanOf(first) - Moments.meanOf(second);
        double a = Moments.varianceOf(first);
        double b = Moments.varianceOf(second);
        int degrees = first.length + second.length - 2;
        OptionalDouble pooled = SafeDivision.quotient(difference, pooledDeviation(first, second));
        return new StandardizedDifference(
                pooled,
                SafeDivision.map(pooled, d -> d * HedgesFactor.of(degrees)),
                SafeDivision.quotient(difference, Math.sqrt((a + b) / 2)),
                SafeDivision.quotient(difference, Math.sqrt(b)));
    }

    /**
     * Returns Austin's standardized difference of two shares, first - second over √((p(1 - p) + q(1 - q)) / 2); 0 for equal shares,
     * empty where the divisor is 0 and the shares differ.
     */
    public static OptionalDouble ofShares(double first, double second) {
        return first == second
                ? OptionalDouble.of(0)
                : SafeDivision.quotient(first - second, Math.sqrt((first * (1 - first) + second * (1 - second)) / 2));
    }
}
