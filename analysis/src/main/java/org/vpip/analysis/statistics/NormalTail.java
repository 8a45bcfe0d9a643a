package org.vpip.analysis.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Two-sided probabilities and quantiles of the standard normal distribution; tails are computed directly. */
public final class NormalTail {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private NormalTail() {}

    /** P(|Z| at least |z|), 0 to 1. */
    public static double twoSided(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /** z with P(|Z| at most z) = level: 1.959964 for 0.95. */
    public static double critical(double level) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /** P(Z at most z). */
    public static double below(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** z with P(Z at most z) = probability; infinite at 0 and 1. */
    public static double quantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }
}
