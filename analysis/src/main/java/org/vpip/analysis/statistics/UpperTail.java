package org.vpip.analysis.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/** Upper tail probabilities P(X ≥ x) of test statistics, computed directly; 0 for an infinite x. */
public final class UpperTail {
    private UpperTail() {}

    /** Returns the upper tail of χ²; the degrees of freedom are above 0. */
    public static double chiSquared(double x, double degreesOfFreedom) {
        return Double.isInfinite(x)
                ? 0
                : ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(x);
    }

    /** Returns the upper tail of F; both degrees of freedom are above 0. */
    public static double f(double x, double numerator, double denominator) {
        return Double.isInfinite(x)
                ? 0
                : FDistribution.of(numerator, denominator).survivalProbability(x);
    }

    /** Returns x with P(F ≥ x) = probability; infinite beyond 1e290, where few degrees of freedom leave no finite number. */
    public static double fQuantile(double probability, double numerator, double denominator) {
        double x = FDistribution.of(numerator, denominator).inverseSurvivalProbability(probability);
        return x > 1e290 ? Double.POSITIVE_INFINITY : x;
    }
}
