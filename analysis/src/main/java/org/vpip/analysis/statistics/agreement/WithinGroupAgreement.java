package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Agreement within a group on a scale of A points, against answers spread evenly: r_wg = 1 - s² / σ² with σ² = (A² - 1) / 12; of J
 * items together r_wg(j) = J r / (J r + 1 - r), r made of the mean item variance. R: {@code multilevel::rwg}, {@code rwg.j}.
 *
 * <p>Negative values (more spread than even answers have) count as 0; the raw one is given beside. Nothing for fewer than two members
 * and a scale of one point; 1 when all say the same.
 *
 * <p>James, Demaree & Wolf (1984), doi:10.1037/0021-9010.69.1.85.
 *
 * @param nullVariance of answers spread evenly
 */
public record WithinGroupAgreement(double nullVariance) {

    /** @param points of the scale, at least 1 */
    public static WithinGroupAgreement withScalePoints(double points) {
        if (!(points >= 1)) {
            throw new IllegalArgumentException("points must be at least 1: " + points);
        }
        return new WithinGroupAgreement((points * points - 1) / 12);
    }

    /** Variance with divisor n - 1; empty for fewer than two members. */
    public OptionalDouble variance(double[] answers) {
        return SafeDivision.finite(Moments.varianceOf(answers));
    }

    /** May be negative. */
    public OptionalDouble raw(double[] answers) {
        return raw(Moments.varianceOf(answers));
    }

    private OptionalDouble raw(double variance) {
        OptionalDouble share = SafeDivision.quotient(variance, nullVariance);
        return share.isEmpty() ? share : OptionalDouble.of(1 - share.getAsDouble());
    }

    /** At least 0. */
    public OptionalDouble truncated(double[] answers) {
        return truncated(raw(answers));
    }

    private static OptionalDouble truncated(OptionalDouble raw) {
        return raw.isEmpty() ? raw : OptionalDouble.of(Math.max(0, raw.getAsDouble()));
    }

    /** @param items one array an item, the same members in each, none missing */
    public OptionalDouble ofItems(double[][] items) {
        double mean =
                Arrays.stream(items).mapToDouble(Moments::varianceOf).average().orElse(Double.NaN);
        OptionalDouble agreement = truncated(raw(mean));
        double r = items.length * agreement.orElse(Double.NaN);
        return agreement.isEmpty() ? agreement : SafeDivision.quotient(r, r + 1 - agreement.getAsDouble());
    }
}
