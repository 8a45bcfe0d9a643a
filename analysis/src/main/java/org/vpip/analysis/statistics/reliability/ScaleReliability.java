package org.vpip.analysis.statistics.reliability;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.correlation.Correlation;

/**
 * Reliability of the sum of k items answered by n people, with complete rows and reversed items already turned.
 *
 * <p>Everything is empty for fewer than two items or people, and where a variance it divides by is 0. Negative values
 * are reported, not cut off. R: {@code psych::alpha(check.keys = FALSE)} on complete rows.
 *
 * <p>Cronbach (1951), doi:10.1007/BF02310555; Feldt (1965), doi:10.1007/BF02289499; Feldt, Woodruff & Salih (1987),
 * doi:10.1177/014662168701100107; Spearman (1910); Brown (1910); Guttman (1945), doi:10.1007/BF02288892.
 */
public final class ScaleReliability {
    private final double[][] items;

    private ScaleReliability(double[][] items) {
        this.items = items;
    }

    /** Returns the scale of these items, one array for each, all of one length, finite. */
    public static ScaleReliability of(double[]... items) {
        for (double[] item : items) {
            if (item.length != items[0].length) {
                throw new IllegalArgumentException("items must have the same length");
            }
        }
        return new ScaleReliability(items);
    }

    /**
     * Reliability from two halves of the scale.
     *
     * @param correlation of the sums of odd and even items, by their order
     * @param spearmanBrown 2r / (1 + r)
     * @param lambda4 Guttman's, 2 (1 - (s²odd + s²even) / s²total)
     */
    public record SplitHalfReliability(
            OptionalDouble correlation, OptionalDouble spearmanBrown, OptionalDouble lambda4) {}

    public int k() {
        return items.length;
    }

    public int n() {
        return items.length == 0 ? 0 : items[0].length;
    }

    /** Returns the sum of all items of each person. */
    public double[] totals() {
        return totals(item -> true);
    }

    private double[] totals(IntPredicate chosen) {
        double[] totals = new double[n()];
        for (int j = 0; j < k(); j++) {
            for (int i = 0; chosen.test(j) && i < totals.length; i++) {
                totals[i] += items[j][i];
            }
        }
        return totals;
    }

    /** Returns Cronbach's α = k/(k - 1) (1 - Σs²item / s²total), at most 1. */
    public OptionalDouble alpha() {
        return alpha(item -> true);
    }

    /** Returns α of the other items; empty for two items. */
    public OptionalDouble alphaWithout(int item) {
        return alpha(other -> other != item);
    }

    private OptionalDouble alpha(IntPredicate chosen) {
        double k = IntStream.range(0, k()).filter(chosen).count();
        double parts = IntStream.range(0, k())
                .filter(chosen)
                .mapToDouble(j -> Moments.varianceOf(items[j]))
                .sum();
        double total = Moments.varianceOf(totals(chosen));
        return k < 2 || n() < 2 || !(total > 1e-14 * parts)
                ? OptionalDouble.empty()
                : OptionalDouble.of(k / (k - 1) * (1 - parts / total));
    }

    /** Returns Feldt's limits of α: 1 - (1 - α) F, with F on n - 1 and (n - 1)(k - 1) degrees of freedom. */
    public Optional<Interval> alphaInterval(double level) {
        OptionalDouble alpha = alpha();
        if (alpha.isEmpty()) {
            return Optional.empty();
        }
        FDistribution f = FDistribution.of(n() - 1, (n() - 1.0) * (k() - 1));
        double error = 1 - alpha.getAsDouble();
        double tail = (1 - level) / 2;
        return Optional.of(new Interval(
                1 - error * f.inverseSurvivalProbability(tail),
                1 - error * f.inverseCumulativeProbability(tail),
                level));
    }

    /** Returns the mean correlation of the pairs of items; empty when an item does not vary. */
    public OptionalDouble meanCorrelation() {
        double sum = 0;
        for (int i = 0; i < k(); i++) {
            for (int j = 0; j < i; j++) {
                sum += Correlation.coefficient(items[i], items[j]).orElse(Double.NaN);
            }
        }
        return k() < 2 ? OptionalDouble.empty() : SafeDivision.finite(sum / (k() * (k() - 1) / 2.0));
    }

    /** Returns α of standardized items, k r / (1 + (k - 1) r) with the mean correlation r. */
    public OptionalDouble standardisedAlpha() {
        OptionalDouble mean = meanCorrelation();
        return mean.isEmpty() ? mean : lengthened(mean.getAsDouble(), k());
    }

    /** Returns the reliability of a scale that is this many times as long (Spearman-Brown). */
    public static OptionalDouble lengthened(double reliability, double factor) {
        return SafeDivision.quotient(factor * reliability, 1 + (factor - 1) * reliability);
    }

    /** Returns the factor by which the scale must be lengthened; empty for 0, negative for a negative reliability. */
    public static OptionalDouble factorFor(double wanted, double reliability) {
        return SafeDivision.quotient(wanted * (1 - reliability), reliability * (1 - wanted));
    }

    /** Returns the correlation of an item with the sum of the others; empty when either does not vary. */
    public OptionalDouble itemRest(int item) {
        return Correlation.coefficient(items[item], totals(other -> other != item));
    }

    /** Returns the correlation of an item with the sum of all items, including itself; 1 for the only item. */
    public OptionalDouble itemTotal(int item) {
        return Correlation.coefficient(items[item], totals());
    }

    /** Returns the standard error of measurement, SD of the total times √(1 - α). */
    public OptionalDouble standardErrorOfMeasurement() {
        return SafeDivision.map(alpha(), alpha -> Moments.deviationOf(totals()) * Math.sqrt(1 - alpha));
    }

    public SplitHalfReliability splitHalf() {
        double[] odd = totals(item -> item % 2 == 0);
        double[] even = totals(item -> item % 2 == 1);
        OptionalDouble r = k() < 2 ? OptionalDouble.empty() : Correlation.coefficient(odd, even);
        double parts = Moments.varianceOf(odd) + Moments.varianceOf(even);
        OptionalDouble share = k() < 2 || n() < 2
                ? OptionalDouble.empty()
                : SafeDivision.quotient(parts, Moments.varianceOf(totals()));
        return new SplitHalfReliability(
                r, r.isEmpty() ? r : lengthened(r.getAsDouble(), 2), SafeDivision.map(share, part -> 2 * (1 - part)));
    }

    double[][] items() {
        return items;
    }
}
