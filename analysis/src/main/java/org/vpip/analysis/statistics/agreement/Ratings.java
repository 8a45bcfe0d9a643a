package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What raters said of units: a row a unit, a column a rater. Missing ratings are NaN. */
public final class Ratings {
    private final double[][] rows;
    private final int raters;

    private Ratings(double[][] rows, int raters) {
        this.rows = rows;
        this.raters = raters;
    }

    /** @param rows one array a unit, all of one length, finite or NaN */
    public static Ratings of(double[][] rows) {
        return of(rows, rows.length == 0 ? 0 : rows[0].length);
    }

    /** @param raters also counted where there are no units */
    public static Ratings of(double[][] rows, int raters) {
        if (Arrays.stream(rows).anyMatch(row -> row.length != raters)) {
            throw new IllegalArgumentException("rows must have " + raters + " ratings each");
        }
        if (Arrays.stream(rows).flatMapToDouble(Arrays::stream).anyMatch(Double::isInfinite)) {
            throw new IllegalArgumentException("ratings must be finite, or NaN where missing");
        }
        return new Ratings(
                Arrays.stream(rows)
                        .map(row -> Arrays.stream(row).map(x -> x + 0.0).toArray())
                        .toArray(double[][]::new),
                raters);
    }

    public int units() {
        return rows.length;
    }

    public int raters() {
        return raters;
    }

    public int missing() {
        return units() * raters - all().length;
    }

    /** NaN where missing. */
    public double rating(int unit, int rater) {
        return rows[unit][rater];
    }

    /** The ratings of a unit that are there. */
    public double[] of(int unit) {
        return present(rows[unit]).toArray();
    }

    /** Ascending values that occur. */
    public double[] values() {
        double[] sorted = all();
        Arrays.sort(sorted);
        int last = -1;
        for (double value : sorted) {
            if (last < 0 || value != sorted[last]) {
                sorted[++last] = value;
            }
        }
        return Arrays.copyOf(sorted, last + 1);
    }

    /** Units that every rater rated. */
    public Ratings complete() {
        return new Ratings(
                Arrays.stream(rows)
                        .filter(row -> present(row).count() == raters)
                        .toArray(double[][]::new),
                raters);
    }

    /** The same units with further raters, or with the same ones at another time. */
    public Ratings joinedWith(Ratings other) {
        if (other.units() != units()) {
            throw new IllegalArgumentException("units differ: " + units() + " and " + other.units());
        }
        double[][] both = new double[units()][];
        for (int i = 0; i < both.length; i++) {
            both[i] = DoubleStream.concat(Arrays.stream(rows[i]), Arrays.stream(other.rows[i]))
                    .toArray();
        }
        return new Ratings(both, raters + other.raters);
    }

    /** A row a unit. */
    public double[][] toRows() {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** A row a rater. */
    public double[][] byRater() {
        double[][] turned = new double[raters][units()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < raters; j++) {
                turned[j][i] = rows[i][j];
            }
        }
        return turned;
    }

    /** What is expected of a rater for a unit. */
    @FunctionalInterface
    interface ExpectedRating {
        double of(int unit, int rater);
    }

    /** Squared distances of all ratings from the expected ones. */
    double squares(ExpectedRating expected) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < raters; j++) {
                double distance = rows[i][j] - expected.of(i, j);
                sum += distance * distance;
            }
        }
        return sum;
    }

    Ratings minus(double shift) {
        return new Ratings(
                Arrays.stream(rows)
                        .map(row -> Arrays.stream(row).map(x -> x - shift).toArray())
                        .toArray(double[][]::new),
                raters);
    }

    private double[] all() {
        double[] all = new double[rows.length * raters];
        int next = 0;
        for (double[] row : rows) {
            for (double rating : row) {
                all[next] = rating;
                next += Double.isNaN(rating) ? 0 : 1;
            }
        }
        return Arrays.copyOf(all, next);
    }

    private static DoubleStream present(double[] row) {
        return Arrays.stream(row).filter(x -> !Double.isNaN(x));
    }
}
