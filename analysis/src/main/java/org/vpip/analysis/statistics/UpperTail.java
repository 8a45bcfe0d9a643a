package org.vpip.analysis.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/** P(X at least x) of the distributions of test statistics, computed directly; 0 for an infinite x. */
public final class UpperTail {
    private UpperTail() {}

    /** @param degreesOfFreedom above 0 */
    public static double chiSquared(double x, double degreesOfFreedom) {
        return Double.isInfinite(x)
                ? 0
                : ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(x);
    }

    /** @param numerator and denominator: degrees of freedom above 0 */
    public static double f(double x, double numerator, double denominator) {
        return Double.isInfinite(x)
                ? 0
                : FDistribution.of(numerator, denominator).survivalProbability(x);
    }

    /** x with P(F at least x) = probability; infinite beyond 1e290, where few degrees of freedom leave no number to hold it. */
    public static double fQuantile(double probability, double numerator, double denominator) {
        double x = FDistribution.of(numerator, denominator).inverseSurvivalProbability(probability);
        return x > 1e290 ? Double.POSITIVE_INFINITY : x;
    }
}
