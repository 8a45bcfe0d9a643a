package org.vpip.analysis.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A share of independent trials.
 *
 * @param successes 0 to trials
 * @param trials at least 1
 */
public record Proportion(int successes, int trials) {
    public Proportion {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "successes must lie from 0 to trials, at least 1: " + successes + " of " + trials);
        }
    }

    public double value() {
        return (double) successes / trials;
    }

    /** Returns exact limits. R: {@code binom.test}. Clopper & Pearson (1934), doi:10.1093/biomet/26.4.404. */
    public Interval clopperPearson(double level) {
        double tail = (1 - level) / 2;
        double low = successes == 0
                ? 0
                : BetaDistribution.of(successes, trials - successes + 1.0).inverseCumulativeProbability(tail);
        double high = successes == trials
                ? 1
                : BetaDistribution.of(successes + 1.0, trials - successes).inverseSurvivalProbability(tail);
        return new Interval(low, high, level);
    }

    /** Returns score limits without continuity correction. Wilson (1927), doi:10.1080/01621459.1927.10502953. */
    public Interval wilson(double level) {
        double z = NormalTail.critical(level);
        double centre = successes + z * z / 2;
        double width = z * Math.sqrt((double) successes * (trials - successes) / trials + z * z / 4);
        double divisor = trials + z * z;
        return new Interval(Math.max(0, (centre - width) / divisor), Math.min(1, (centre + width) / divisor), level);
    }

    /**
     * Returns the two-sided p of one half: 2 P(X ≤ the smaller count), at most 1. R:
     * {@code binom.test(successes, trials)}.
     */
    public double pOfOneHalf() {
        return Math.min(1, 2 * half().cumulativeProbability(smaller()));
    }

    /** Returns the mid-p of one half, which counts only half of the observed outcome; at most 1. */
    public double midPOfOneHalf() {
        double point = half().probability(smaller());
        return Math.min(1, 2 * half().cumulativeProbability(smaller()) - point);
    }

    private int smaller() {
        return Math.min(successes, trials - successes);
    }

    private BinomialDistribution half() {
        return BinomialDistribution.of(trials, 0.5);
    }
}
