package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * How far the raters of one unit lie apart: which case divides them?
 *
 * <p>Nothing but the count for no rating, no spread for one; 0 when all say the same.
 *
 * @param ratings number of them
 * @param pairDifference mean absolute difference of two raters, in points of the scale (Gini's mean difference)
 */
public record UnitDispersion(
        int ratings, OptionalDouble mean, OptionalDouble standardDeviation, OptionalDouble pairDifference) {

    public static UnitDispersion of(double[] ratings) {
        return new UnitDispersion(
                ratings.length, Moments.mean(ratings), Moments.standardDeviation(ratings), pairDifference(ratings));
    }

    public static List<UnitDispersion> of(Ratings ratings) {
        return IntStream.range(0, ratings.units())
                .mapToObj(unit -> of(ratings.of(unit)))
                .toList();
    }

    private static OptionalDouble pairDifference(double[] ratings) {
        double[] sorted = ratings.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 1; i < sorted.length; i++) {
            sum += (double) i * (sorted.length - i) * (sorted[i] - sorted[i - 1]);
        }
        return SafeDivision.quotient(sum, sorted.length * (sorted.length - 1) / 2.0);
    }

    /** Mean absolute difference of two raters of a unit, each unit with two ratings or more counting once; empty without one. */
    public static OptionalDouble meanPairDifference(Ratings ratings) {
        return of(ratings).stream()
                .flatMapToDouble(unit -> unit.pairDifference().stream())
                .average();
    }

    /**
     * Index of qualitative variation K/(K - 1) (1 - Σp²) of a unit's answers among K categories: 0 when all choose one, 1 when they
     * spread evenly. Empty for no rating and one category. Agresti & Agresti (1978), doi:10.2307/270810.
     */
    public static OptionalDouble qualitativeVariation(CategoryCounts counts, int unit) {
        double raters = counts.raters(unit);
        double categories = counts.categories();
        double same = IntStream.range(0, counts.categories())
                .mapToDouble(c -> counts.count(unit, c) / raters)
                .map(share -> share * share)
                .sum();
        return SafeDivision.quotient((1 - same) * categories, categories - 1);
    }
}
