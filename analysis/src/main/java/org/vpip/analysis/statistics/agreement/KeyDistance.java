package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.Moments;

/**
 * Mean absolute distance of ratings from an expert key, in points of the scale.
 *
 * <p>It complements agreement, which may grow while raters leave the key together. Units without a key or a rating are
 * left out; empty when there is no other.
 *
 * @param mean over all ratings
 * @param share of ratings equal to the key
 * @param unitDistances and raterDistances: one each, in their order
 */
public record KeyDistance(
        OptionalDouble mean,
        OptionalDouble share,
        List<OptionalDouble> unitDistances,
        List<OptionalDouble> raterDistances) {
    public KeyDistance {
        unitDistances = List.copyOf(unitDistances);
        raterDistances = List.copyOf(raterDistances);
    }

    /** Compares ratings with a key, one value for each unit, NaN where there is none. */
    public static KeyDistance of(Ratings ratings, double[] key) {
        if (key.length != ratings.units()) {
            throw new IllegalArgumentException("key must have " + ratings.units() + " values: " + key.length);
        }
        double[][] rows = ratings.toRows();
        for (int unit = 0; unit < key.length; unit++) {
            double own = key[unit];
            rows[unit] = Arrays.stream(rows[unit]).map(x -> Math.abs(x - own)).toArray();
        }
        return of(Ratings.of(rows, ratings.raters()));
    }

    private static KeyDistance of(Ratings distances) {
        double[] known = present(Arrays.stream(distances.toRows())
                .flatMapToDouble(Arrays::stream)
                .toArray());
        return new KeyDistance(
                Moments.mean(known),
                Arrays.stream(known).map(x -> x == 0 ? 1 : 0).average(),
                IntStream.range(0, distances.units())
                        .mapToObj(unit -> Moments.mean(distances.of(unit)))
                        .toList(),
                Arrays.stream(distances.byRater())
                        .map(own -> Moments.mean(present(own)))
                        .toList());
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    }
}
