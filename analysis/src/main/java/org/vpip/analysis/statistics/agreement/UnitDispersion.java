package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Dispersion of the ratings of one unit.
 *
 * <p>All but the count are empty for no rating, the spread also for one rating; it is 0 when all ratings are equal.
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

    /**
     * Returns the mean absolute difference of two raters of a unit; empty without a unit of two ratings. Each such unit
     * counts once.
     */
    public static OptionalDouble meanPairDifference(Ratings ratings) {
        return of(ratings).stream()
                .flatMapToDouble(unit -> unit.pairDifference().stream())
                .average();
    }
}
