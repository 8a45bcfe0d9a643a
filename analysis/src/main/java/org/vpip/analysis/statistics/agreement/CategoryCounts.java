package org.vpip.analysis.statistics.agreement;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.SafeDivision;

/** Counts of raters who put each unit into each of K categories; the categories are the scale, used or not. */
public final class CategoryCounts {
    private final int[][] counts;
    private final int categories;

    private CategoryCounts(int[][] counts, int categories) {
        this.counts = counts;
        this.categories = categories;
    }

    /** Counts ratings, positions of categories from 0 to {@code categories} - 1, NaN where missing. */
    public static CategoryCounts of(Ratings ratings, int categories) {
        int[][] counts = new int[ratings.units()][categories];
        for (int unit = 0; unit < counts.length; unit++) {
            for (double position : ratings.of(unit)) {
                if (!(position >= 0 && position < categories && position == Math.rint(position))) {
                    throw new IllegalArgumentException("no position of a category: " + position);
                }
                counts[unit][(int) position]++;
            }
        }
        return new CategoryCounts(counts, categories);
    }

    public int units() {
        return counts.length;
    }

    public int categories() {
        return categories;
    }

    public int count(int unit, int category) {
        return counts[unit][category];
    }

    /** Returns the number of raters of the unit. */
    public int raters(int unit) {
        return IntStream.of(counts[unit]).sum();
    }

    public int of(int category) {
        return IntStream.range(0, units()).map(unit -> count(unit, category)).sum();
    }

    /** Returns the share of the pairs of raters of a unit who chose the same category; NaN for fewer than two raters. */
    public double agreement(int unit) {
        double raters = raters(unit);
        double alike =
                IntStream.of(counts[unit]).mapToDouble(n -> n * (n - 1.0)).sum();
        return raters < 2 ? Double.NaN : alike / (raters * (raters - 1));
    }

    /** Returns the mean share of agreeing pairs over units with two raters or more; empty without any. */
    public OptionalDouble observedAgreement() {
        return IntStream.range(0, units())
                .mapToDouble(this::agreement)
                .filter(Double::isFinite)
                .average();
    }

    /** Returns the number of units with two raters or more. */
    public int pairableUnits() {
        return (int)
                IntStream.range(0, units()).filter(unit -> raters(unit) > 1).count();
    }

    /**
     * Returns the specific agreement of a category: how often another rater chose it too when one rater did.
     *
     * <p>It is Σ n (n - 1) / Σ n (m - 1) over units with m raters of whom n chose it. Empty when no one with a partner
     * chose it.
     *
     * <p>Dice (1945), doi:10.2307/1932409; Uebersax (1982), doi:10.1177/001316448204200103; de Vet et al. (2017),
     * doi:10.1186/s12874-017-0302-z.
     */
    public OptionalDouble specificAgreement(int category) {
        double alike = pairs(unit -> count(unit, category) * (count(unit, category) - 1.0));
        return SafeDivision.quotient(alike, pairs(unit -> count(unit, category) * (raters(unit) - 1.0)));
    }

    private double pairs(IntToDoubleFunction ofUnit) {
        return IntStream.range(0, units())
                .filter(unit -> raters(unit) > 1)
                .mapToDouble(ofUnit)
                .sum();
    }

    /** Returns the share of each category in all ratings; NaN for no ratings. */
    double[] shares() {
        double all = IntStream.range(0, units()).map(this::raters).sum();
        return IntStream.range(0, categories).mapToDouble(c -> of(c) / all).toArray();
    }

    /** Returns the mean share of each category over units with a rating; NaN for no such unit. */
    double[] meanUnitShares() {
        int[] rated =
                IntStream.range(0, units()).filter(unit -> raters(unit) > 0).toArray();
        return IntStream.range(0, categories)
                .mapToDouble(c -> IntStream.of(rated)
                                .mapToDouble(unit -> (double) count(unit, c) / raters(unit))
                                .sum()
                        / rated.length)
                .toArray();
    }

    static double squares(double[] shares) {
        return DoubleStream.of(shares).map(share -> share * share).sum();
    }
}
