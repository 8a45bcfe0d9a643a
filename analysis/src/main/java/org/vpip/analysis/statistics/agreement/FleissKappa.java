package org.vpip.analysis.statistics.agreement;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.NormalTail;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Fleiss' κ = (P - P_e) / (1 - P_e) of m ratings of each of N units, raters interchangeable: P the share of agreeing pairs, P_e = Σp²
 * over the shares p of categories. A generalisation of Scott's π, not of Cohen's κ.
 *
 * <p>z = κ / s, two-sided, with the standard error of no agreement beyond chance, s = √(2 / (N m (m - 1))) √((Σpq)² - Σpq(q - p)) /
 * Σpq, q = 1 - p; of a category's own κ it is the first factor. R: {@code irr::kappam.fleiss}.
 *
 * <p>No κ when all ratings are equal, for no units and one rater; none of a category that nobody or everybody chose. Units with
 * missing ratings are to be left out before.
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

    /** @throws IllegalArgumentException when units have different numbers of ratings */
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

    /** Under no agreement beyond chance. */
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

    /** Two-sided. */
    public OptionalDouble p() {
        OptionalDouble z = z();
        return z.isEmpty() ? z : OptionalDouble.of(NormalTail.twoSided(z.getAsDouble()));
    }

    /** κ of this category against all others. */
    public OptionalDouble kappa(int category) {
        double share = shares[category];
        double disagreeing = IntStream.range(0, counts.units())
                .mapToDouble(unit -> counts.count(unit, category) * (raters - (double) counts.count(unit, category)))
                .sum();
        OptionalDouble ratio =
                SafeDivision.quotient(disagreeing, counts.units() * raters * (raters - 1.0) * share * (1 - share));
        return ratio.isEmpty() ? ratio : OptionalDouble.of(1 - ratio.getAsDouble());
    }

    public OptionalDouble categoryStandardError() {
        return SafeDivision.finite(Math.sqrt(2.0 / (counts.units() * raters * (raters - 1.0))));
    }
}
