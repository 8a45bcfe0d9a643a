package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Gwet's AC1 = (P - P_e) / (1 - P_e), any number of raters, ratings may be missing: P over units with two ratings or more, P_e = Σπ(1 -
 * π) / (K - 1) with π the mean share of a category over units with a rating and K the categories of the scale. Keeps its value where
 * nearly everybody chooses the same and κ falls.
 *
 * <p>No chance agreement for one category and no ratings, no AC1 without a pair. When all ratings are equal on a scale of two
 * categories or more it is 1.
 *
 * <p>Gwet (2008), doi:10.1348/000711006X126600.
 *
 * @param units with two ratings or more
 */
public record GwetAc1(OptionalDouble observed, OptionalDouble chance, OptionalDouble coefficient, int units) {

    /** K is the number of categories of the scale; the one to report. */
    public static GwetAc1 of(CategoryCounts counts) {
        return of(counts, counts.categories());
    }

    /** K is the number of categories that somebody chose. */
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
