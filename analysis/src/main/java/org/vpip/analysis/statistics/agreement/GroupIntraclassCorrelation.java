package org.vpip.analysis.statistics.agreement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.group.IndependentGroups;

/**
 * How much of a number lies between groups: ICC(1) = (MSB - MSW) / (MSB + (k̄ - 1) MSW), the share of one member's answer, and ICC(2) =
 * (MSB - MSW) / MSB, the reliability of group means; k̄ is members / groups. R: {@code multilevel::ICC1}, {@code ICC2}.
 *
 * <p>Negative values are given as they are. Nothing for fewer than two groups; no mean square within, and no coefficients, when all
 * groups have one member; none when nothing varies.
 *
 * <p>Bartko (1976), doi:10.1037/0033-2909.83.5.762; Bliese (2000), in Klein & Kozlowski (eds), chapter 8.
 */
public record GroupIntraclassCorrelation(
        double meanSquareBetween, OptionalDouble meanSquareWithin, OptionalDouble single, OptionalDouble average) {

    /** @param groups finite values; empty ones are left out */
    public static Optional<GroupIntraclassCorrelation> of(List<double[]> groups) {
        return IndependentGroups.of(groups).anova().map(GroupIntraclassCorrelation::of);
    }

    private static GroupIntraclassCorrelation of(IndependentGroups.AnovaTable anova) {
        double between = anova.between().mean();
        double within = anova.within().mean();
        double groups = anova.between().degreesOfFreedom() + 1.0;
        double size = (groups + anova.within().degreesOfFreedom()) / groups;
        return new GroupIntraclassCorrelation(
                between,
                SafeDivision.finite(within),
                SafeDivision.quotient(between - within, between + (size - 1) * within),
                SafeDivision.quotient(between - within, between));
    }
}
