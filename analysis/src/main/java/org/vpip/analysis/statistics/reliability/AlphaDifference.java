package org.vpip.analysis.statistics.reliability;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;

/**
 * The difference of Cronbach's alpha between two independent groups, first - second, with an interval of level 0.95.
 *
 * <p>Limits combine Feldt's limits of each alpha: d − √((α₁ − l₁)² + (u₂ − α₂)²) and d + √((u₁ − α₁)² + (α₂ − l₂)²). Empty where either
 * alpha is: for fewer than two items or people, and for a sum that does not vary. Negative alphas stay as they are.
 *
 * <p>Zou & Donner (2008), doi:10.1002/sim.3095; Bonett & Wright (2015), doi:10.1002/job.1960, with their own limits of each alpha.
 */
public record AlphaDifference(double value, Interval interval) {
    private static final double LEVEL = 0.95;

    public static Optional<AlphaDifference> of(ScaleReliability first, ScaleReliability second) {
        Optional<Interval> a = first.alphaInterval(LEVEL);
        Optional<Interval> b = second.alphaInterval(LEVEL);
        return a.isEmpty() || b.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        of(first.alpha().orElseThrow(), a.get(), second.alpha().orElseThrow(), b.get()));
    }

    private static AlphaDifference of(double alpha, Interval limits, double other, Interval otherLimits) {
        double difference = alpha - other;
        double below = Math.hypot(alpha - limits.low(), otherLimits.high() - other);
        double above = Math.hypot(limits.high() - alpha, other - otherLimits.low());
        return new AlphaDifference(difference, new Interval(difference - below, difference + above, LEVEL));
    }
}
