package org.vpip.analysis.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Probabilities and quantiles of the standard normal distribution; tails are computed directly. */
public final class NormalTail {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private NormalTail() {}

    /** Returns P(|Z| ≥ |z|), 0 to 1. */
    public static double twoSided(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /** Returns z with P(|Z| ≤ z) = level: 1.959964 for 0.95. */
    public static double critical(double level) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /** Returns estimate ± critical value × standard error. */
    public static Interval around(double estimate, double standardError, double level) {
        double margin = critical(level) * standardError;
        return new Interval(estimate - margin, estimate + margin, level);
    }

    /** Returns P(Z ≤ z). */
    public static double below(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** Returns z with P(Z ≤ z) = probability; infinite at 0 and 1. */
    public static double quantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }
}
