package org.vpip.analysis.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Probabilities and quantiles of Student's t; tails are computed directly.
 *
 * @param degreesOfFreedom above 0, not necessarily an integer
 */
public record StudentTail(double degreesOfFreedom) {

    /** Returns P(|T| ≥ |t|), 0 to 1; 0 for an infinite t. */
    public double twoSided(double t) {
        return Double.isInfinite(t) ? 0 : Math.min(1, 2 * distribution().survivalProbability(Math.abs(t)));
    }

    /** Returns P(T ≥ t). */
    public double above(double t) {
        return distribution().survivalProbability(t);
    }

    /** Returns P(T ≤ t). */
    public double below(double t) {
        return distribution().cumulativeProbability(t);
    }

    /** Returns t with P(|T| ≤ t) = level. */
    public double critical(double level) {
        return distribution().inverseSurvivalProbability((1 - level) / 2);
    }

    /** Returns estimate ± critical value × standard error. */
    public Interval around(double estimate, double standardError, double level) {
        double margin = critical(level) * standardError;
        return new Interval(estimate - margin, estimate + margin, level);
    }

    private TDistribution distribution() {
        return TDistribution.of(degreesOfFreedom);
    }
}
