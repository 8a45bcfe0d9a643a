package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Agreement within a group on a scale of A points, compared with evenly spread answers. R: {@code multilevel::rwg},
 * {@code rwg.j}.
 *
 * <p>r_wg = 1 - s² / σ² with σ² = (A² - 1) / 12. For J items together r_wg(j) = J r / (J r + 1 - r), with r from the
 * mean item variance.
 *
 * <p>Negative values, with more spread than even answers, count as 0; the raw value is also given. Empty for fewer than
 * two members and a scale of one point; 1 when all answers are equal.
 *
 * <p>James, Demaree & Wolf (1984), doi:10.1037/0021-9010.69.1.85.
 *
 * @param nullVariance of evenly spread answers
 */
public record WithinGroupAgreement(double nullVariance) {

    /** Returns the agreement on a scale of this many points, at least 1. */
    public static WithinGroupAgreement withScalePoints(double points) {
        if (!(points >= 1)) {
            throw new IllegalArgumentException("points must be at least 1: " + points);
        }
        return new WithinGroupAgreement((points * points - 1) / 12);
    }

    /** Returns the variance with divisor n - 1; empty for fewer than two members. */
    public OptionalDouble variance(double[] answers) {
        return SafeDivision.finite(Moments.varianceOf(answers));
    }

    /** Returns r_wg, possibly negative. */
    public OptionalDouble raw(double[] answers) {
        return raw(Moments.varianceOf(answers));
    }

    private OptionalDouble raw(double variance) {
        return SafeDivision.map(SafeDivision.quotient(variance, nullVariance), share -> 1 - share);
    }

    /** Returns r_wg, at least 0. */
    public OptionalDouble truncated(double[] answers) {
        return truncated(raw(answers));
    }

    private static OptionalDouble truncated(OptionalDouble raw) {
        return SafeDivision.map(raw, value -> Math.max(0, value));
    }

    /** Returns r_wg(j) of items, one array for each, with the same members in each and none missing. */
    public OptionalDouble ofItems(double[][] items) {
        double mean =
                Arrays.stream(items).mapToDouble(Moments::varianceOf).average().orElse(Double.NaN);
        OptionalDouble agreement = truncated(raw(mean));
        double r = items.length * agreement.orElse(Double.NaN);
        return agreement.isEmpty() ? agreement : SafeDivision.quotient(r, r + 1 - agreement.getAsDouble());
    }
}
