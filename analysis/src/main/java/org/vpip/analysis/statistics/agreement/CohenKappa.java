package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.NormalTail;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Cohen's κ = (P - P_e) / (1 - P_e) of two raters. R: {@code vcd::Kappa}.
 *
 * <p>P = Σwp over the shares p of the square table, and P_e = Σwp₁p₂ of its margins. Weights run over the declared
 * scale, so that a category which no one used still counts. The standard error is √(Σp(w - (w̄₁ + w̄₂)(1 - κ))² - (κ -
 * P_e(1 - κ))²) / ((1 - P_e)√n), with w̄ the mean weights of a row and a column; limits are κ ± z s, not cut off at 1.
 *
 * <p>Empty for no pairs. κ is empty when P_e is 1 (both raters always chose the same single category), and a weighted κ
 * for a scale of one category. Perfect agreement has standard error 0.
 *
 * <p>Cohen (1960), doi:10.1177/001316446002000104; Cohen (1968), doi:10.1037/h0026256; Fleiss, Cohen & Everitt (1969),
 * doi:10.1037/h0028106.
 */
public record CohenKappa(
        OptionalDouble kappa,
        OptionalDouble observed,
        OptionalDouble expected,
        OptionalDouble standardError,
        Optional<Interval> interval) {

    /** Credit for a disagreement: none, or more for nearer categories. */
    public enum KappaWeights {
        UNWEIGHTED,
        LINEAR,
        QUADRATIC;

        /** Returns the weight, 1 for the same category; NaN where a weighted scale has one category. */
        double of(int row, int column, int categories) {
            double distance = Math.abs(row - column) / (categories - 1.0);
            return switch (this) {
                case UNWEIGHTED -> row == column ? 1 : 0;
                case LINEAR -> 1 - distance;
                case QUADRATIC -> 1 - distance * distance;
            };
        }
    }

    /** Compares two raters by counts of pairs: rows are categories of the first rater, columns of the second. */
    public static CohenKappa of(int[][] table, KappaWeights weights) {
        int categories = table.length;
        if (Arrays.stream(table).anyMatch(row -> row.length != categories)) {
            throw new IllegalArgumentException("table must be square");
        }
        return new CellShares(table, weights).result();
    }

    /** Table of shares with its weights. */
    private static final class CellShares {
        private final int size;
        private final double n;
        private final int[][] table;
        private final double[] rows;
        private final double[] columns;
        private final KappaWeights weights;

        CellShares(int[][] table, KappaWeights weights) {
            this.size = table.length;
            this.table = table;
            this.weights = weights;
            this.n = Arrays.stream(table).flatMapToInt(Arrays::stream).sum();
            this.rows = new double[size];
            this.columns = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    rows[i] += table[i][j] / n;
                    columns[j] += table[i][j] / n;
                }
            }
        }

        private double sum(Ratings.CellFunction cell) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    sum += cell.at(i, j);
                }
            }
            return sum;
        }

        private double weight(int i, int j) {
            return weights.of(i, j, size);
        }

        CohenKappa result() {
            double observed = n == 0 ? Double.NaN : sum((i, j) -> weight(i, j) * table[i][j]) / n;
            double expected = sum((i, j) -> weight(i, j) * rows[i] * columns[j]);
            double beyondChance = 1 - expected;
            OptionalDouble kappa = beyondChance > 1e-14
                    ? SafeDivision.quotient(observed - expected, beyondChance)
                    : OptionalDouble.empty();
            OptionalDouble error = kappa.isEmpty() ? kappa : standardError(kappa.getAsDouble(), expected);
            return new CohenKappa(
                    kappa, SafeDivision.finite(observed), SafeDivision.finite(expected), error, interval(kappa, error));
        }

        private OptionalDouble standardError(double kappa, double expected) {
            double[] ofRows = new double[size];
            double[] ofColumns = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    ofRows[i] += columns[j] * weight(i, j);
                    ofColumns[i] += rows[j] * weight(j, i);
                }
            }
            double squares =
                    sum((i, j) -> table[i][j] / n * square(weight(i, j) - (ofRows[i] + ofColumns[j]) * (1 - kappa)));
            double variance = squares - square(kappa - expected * (1 - kappa));
            return SafeDivision.finite(Math.sqrt(variance > 1e-15 ? variance / n : 0) / (1 - expected));
        }

        private static Optional<Interval> interval(OptionalDouble kappa, OptionalDouble error) {
            if (kappa.isEmpty() || error.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(NormalTail.around(kappa.getAsDouble(), error.getAsDouble(), 0.95));
        }

        private static double square(double x) {
            return x * x;
        }
    }
}
