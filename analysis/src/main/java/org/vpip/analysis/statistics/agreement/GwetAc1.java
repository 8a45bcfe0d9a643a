package org.vpip.analysis.statistics.agreement;

import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Ratio;

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

    public static GwetAc1 of(CategoryCounts counts) {
        OptionalDouble observed = counts.observedAgreement();
        double chance = (1 - CategoryCounts.squares(counts.sharesOfUnits())) / (counts.categories() - 1);
        OptionalDouble defined = counts.categories() < 2 ? OptionalDouble.empty() : Ratio.finite(chance);
        return new GwetAc1(
                observed,
                defined,
                defined.isEmpty() ? defined : Ratio.of(observed.orElse(Double.NaN) - chance, 1 - chance),
                counts.pairableUnits());
    }
}
