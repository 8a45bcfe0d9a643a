package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Gwet's AC1 = (P - P_e) / (1 - P_e) of any number of raters, with missing ratings.
 *
 * <p>P is the observed agreement over units with two ratings or more. P_e = Σπ(1 - π) / (K - 1), with π the mean share
 * of a category over units with a rating and K categories. It keeps its value where nearly everyone chooses the same
 * and κ falls.
 *
 * <p>P_e is empty for one category and no ratings, AC1 without a pair. AC1 is 1 when all ratings are equal on a scale
 * of two categories or more.
 *
 * <p>Gwet (2008), doi:10.1348/000711006X126600.
 *
 * @param units with two ratings or more
 */
public record GwetAc1(OptionalDouble observed, OptionalDouble chance, OptionalDouble coefficient, int units) {

    /** Returns AC1 with K the number of categories of the scale; the one to report. */
    public static GwetAc1 of(CategoryCounts counts) {
        return of(counts, counts.categories());
    }

    /** Returns AC1 with K the number of categories chosen by any rater. */
    public static GwetAc1 ofUsedCategories(CategoryCounts counts) {
        return of(counts, (int) Arrays.stream(counts.meanUnitShares())
                .filter(share -> share > 0)
                .count());
    }

    private static GwetAc1 of(CategoryCounts counts, int categories) {
        double chance = (1 - CategoryCounts.squares(counts.meanUnitShares())) / (categories - 1);
        OptionalDouble observed = counts.observedAgreement();
        OptionalDouble defined = categories < 2 ? OptionalDouble.empty() : SafeDivision.finite(chance);
        return new GwetAc1(
                observed,
                defined,
                defined.isEmpty() ? defined : SafeDivision.quotient(observed.orElse(Double.NaN) - chance, 1 - chance),
                counts.pairableUnits());
    }
}
