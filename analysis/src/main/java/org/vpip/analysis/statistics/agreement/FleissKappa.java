package org.vpip.analysis.statistics.agreement;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.NormalTail;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Fleiss' κ = (P - P_e) / (1 - P_e) of m ratings of each of N units by interchangeable raters.
 *
 * <p>P is the share of agreeing pairs, P_e = Σp² over the shares p of categories. It generalizes Scott's π, not Cohen's
 * κ. z = κ / s is two-sided, with the standard error without agreement beyond chance: s = √(2 / (N m (m - 1))) √((Σpq)²
 * - Σpq(q - p)) / Σpq, q = 1 - p. The standard error of a category's own κ is the first factor. R:
 * {@code irr::kappam.fleiss}.
 *
 * <p>κ is empty when all ratings are equal, for no units and one rater; that of a category when no one or everyone
 * chose it. Callers leave out units with missing ratings.
 *
 * <p>Fleiss (1971), doi:10.1037/h0031619; Fleiss, Nee & Landis (1979), doi:10.1037/0033-2909.86.5.974.
 */
public final class FleissKappa {
    private final CategoryCounts counts;
    private final int raters;
    private final double[] shares;

    private FleissKappa(CategoryCounts counts, int raters) {
        this.counts = counts;
        this.raters = raters;
        this.shares = counts.shares();
    }

    /** Returns κ of these counts; every unit must have the same number of ratings. */
    public static FleissKappa of(CategoryCounts counts) {
        int[] sizes = IntStream.range(0, counts.units())
                .map(counts::raters)
                .distinct()
                .toArray();
        if (sizes.length > 1) {
            throw new IllegalArgumentException("counts must have the same number of ratings for every unit");
        }
        return new FleissKappa(counts, sizes.length == 0 ? 0 : sizes[0]);
    }

    public OptionalDouble observed() {
        return counts.observedAgreement();
    }

    public OptionalDouble expected() {
        return SafeDivision.finite(CategoryCounts.squares(shares));
    }

    public OptionalDouble kappa() {
        double expected = CategoryCounts.squares(shares);
        return varies()
                ? SafeDivision.quotient(observed().orElse(Double.NaN) - expected, 1 - expected)
                : OptionalDouble.empty();
    }

    private boolean varies() {
        return DoubleStream.of(shares).filter(share -> share > 0).count() > 1;
    }

    /** Returns the standard error without agreement beyond chance. */
    public OptionalDouble standardError() {
        double products = 0;
        double skewed = 0;
        for (double share : shares) {
            double product = share * (1 - share);
            products += product;
            skewed += product * (1 - 2 * share);
        }
        double rest = Math.sqrt(Math.max(0, products * products - skewed));
        return varies()
                ? SafeDivision.quotient(categoryStandardError().orElse(Double.NaN) * rest, products)
                : OptionalDouble.empty();
    }

    public OptionalDouble z() {
        return SafeDivision.quotient(kappa().orElse(Double.NaN), standardError().orElse(0));
    }

    /** Returns the two-sided p. */
    public OptionalDouble p() {
        return SafeDivision.map(z(), NormalTail::twoSided);
    }

    /** Returns κ of this category against all others. */
    public OptionalDouble kappa(int category) {
        double share = shares[category];
        double disagreeing = IntStream.range(0, counts.units())
                .mapToDouble(unit -> counts.count(unit, category) * (raters - (double) counts.count(unit, category)))
                .sum();
        OptionalDouble ratio =
                SafeDivision.quotient(disagreeing, counts.units() * raters * (raters - 1.0) * share * (1 - share));
        return SafeDivision.map(ratio, disagreement -> 1 - disagreement);
    }

    public OptionalDouble categoryStandardError() {
        return SafeDivision.finite(Math.sqrt(2.0 / (counts.units() * raters * (raters - 1.0))));
    }
}
