package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Ratings of units: a row for each unit, a column for each rater, NaN where missing. */
public final class Ratings {
    private final double[][] rows;
    private final int raters;

    private Ratings(double[][] rows, int raters) {
        this.rows = rows;
        this.raters = raters;
    }

    /** Returns ratings of units, one array for each, all of one length, finite or NaN. */
    public static Ratings of(double[][] rows) {
        return of(rows, rows.length == 0 ? 0 : rows[0].length);
    }

    /** Returns ratings with a number of raters that also counts without units. */
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
        return units() * raters - (int) all().count();
    }

    /** Returns the ratings of a unit without missing ones. */
    public double[] of(int unit) {
        return present(rows[unit]).toArray();
    }

    /** Returns the values that occur, ascending. */
    public double[] values() {
        return all().sorted().distinct().toArray();
    }

    /** Returns the units that every rater rated. */
    public Ratings complete() {
        return new Ratings(
                Arrays.stream(rows)
                        .filter(row -> present(row).count() == raters)
                        .toArray(double[][]::new),
                raters);
    }

    /** Returns a row for each unit. */
    public double[][] toRows() {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** Returns a row for each rater. */
    public double[][] byRater() {
        double[][] turned = new double[raters][units()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < raters; j++) {
                turned[j][i] = rows[i][j];
            }
        }
        return turned;
    }

    /** Function of a row and a column. */
    @FunctionalInterface
    interface CellFunction {
        double at(int row, int column);
    }

    /** Returns the sum of squared distances of all ratings from the expected ones. */
    double squares(CellFunction expected) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < raters; j++) {
                double distance = rows[i][j] - expected.at(i, j);
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

    private DoubleStream all() {
        return Arrays.stream(rows).flatMapToDouble(Ratings::present);
    }

    private static DoubleStream present(double[] row) {
        return Arrays.stream(row).filter(x -> !Double.isNaN(x));
    }
}
