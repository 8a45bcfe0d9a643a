package org.vpip.analysis.statistics.agreement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.group.IndependentGroups;

/**
 * Intraclass correlations of a number between groups. R: {@code multilevel::ICC1}, {@code ICC2}.
 *
 * <p>ICC(1) = (MSB - MSW) / (MSB + (k̄ - 1) MSW) is the share of variance between groups in one member's answer, with
 * k̄ members per group. ICC(2) = (MSB - MSW) / MSB is the reliability of group means. Negative values are reported.
 * Empty for fewer than two groups. The mean square within and both coefficients are empty when all groups have one
 * member, the coefficients also when nothing varies.
 *
 * <p>Bartko (1976), doi:10.1037/0033-2909.83.5.762; Bliese (2000), in Klein & Kozlowski (eds), chapter 8.
 */
public record GroupIntraclassCorrelation(
        double meanSquareBetween, OptionalDouble meanSquareWithin, OptionalDouble single, OptionalDouble average) {

    /** Compares groups of finite values; empty groups are left out. */
    public static Optional<GroupIntraclassCorrelation> of(List<double[]> groups) {
        return new IndependentGroups(groups).anova().map(GroupIntraclassCorrelation::of);
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
