package org.vpip.analysis.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Two-sided probabilities and quantiles of Student's t; tails are computed directly.
 *
 * @param degreesOfFreedom above 0, not necessarily whole
 */
public record StudentTail(double degreesOfFreedom) {

    /** P(|T| at least |t|), 0 to 1; 0 for an infinite t. */
    public double twoSided(double t) {
        return Double.isInfinite(t) ? 0 : Math.min(1, 2 * distribution().survivalProbability(Math.abs(t)));
    }

    /** P(T at least t). */
    public double above(double t) {
        return distribution().survivalProbability(t);
    }

    /** P(T at most t). */
    public double below(double t) {
        return distribution().cumulativeProbability(t);
    }

    /** t with P(|T| at most t) = level. */
    public double critical(double level) {
        return distribution().inverseSurvivalProbability((1 - level) / 2);
    }

    /** estimate - and + critical value times standard error. */
    public Interval around(double estimate, double standardError, double level) {
        double margin = critical(level) * standardError;
        return new Interval(estimate - margin, estimate + margin, level);
    }

    private TDistribution distribution() {
        return TDistribution.of(degreesOfFreedom);
    }
}
