package org.vpip.analysis.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.regression.DesignMatrix;

/**
 * Columns of a design made orthonormal, X = QR, by two passes of Gram-Schmidt against rounding errors.
 *
 * <p>A column of which less than 1e-7 remains after the earlier ones is aliased, as in lme4.
 */
final class OrthonormalColumns {
    private static final double ALIASED = 1e-7;

    private final DesignMatrix design;
    private final List<Integer> kept = new ArrayList<>();
    private final List<double[]> basis = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private final double[][] aliased;

    OrthonormalColumns(DesignMatrix design) {
        this.design = design;
        this.aliased = new double[design.columns().size()][];
        for (int j = 0; j < design.columns().size(); j++) {
            add(j, design.columns().get(j).values().clone());
        }
    }

    private void add(int position, double[] rest) {
        double before = Math.sqrt(Moments.dot(rest, rest));
        double[] own = Arrays.copyOf(project(rest), basis.size() + 1);
        double norm = Math.sqrt(Moments.dot(rest, rest));
        if (!(norm > ALIASED * before)) {
            aliased[position] = own;
            return;
        }
        Arrays.setAll(rest, i -> rest[i] / norm);
        own[own.length - 1] = norm;
        kept.add(position);
        basis.add(rest);
        weights.add(own);
    }

    int rank() {
        return kept.size();
    }

    /** Returns the names of the columns that are not aliased. */
    List<String> names() {
        return kept.stream().map(design.names()::get).toList();
    }

    List<double[]> basis() {
        return basis;
    }

    /** Removes from these values the part that the columns explain, and returns its coordinates. */
    double[] project(double[] values) {
        double[] coordinates = new double[basis.size()];
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j < coordinates.length; j++) {
                double[] direction = basis.get(j);
                double weight = Moments.dot(direction, values);
                coordinates[j] += weight;
                Arrays.setAll(values, i -> values[i] - direction[i] * weight);
            }
        }
        return coordinates;
    }

    /** Removes from these values the part with the given coordinates, and adds it to those removed before. */
    void remove(double[] part, double[] values, double[] coordinates) {
        for (int j = 0; j < part.length; j++) {
            double[] direction = basis.get(j);
            double weight = part[j];
            coordinates[j] += weight;
            Arrays.setAll(values, i -> values[i] - direction[i] * weight);
        }
    }

    /** Returns R, upper triangular. */
    private RealMatrix triangular() {
        RealMatrix r = new Array2DRowRealMatrix(kept.size(), kept.size());
        for (int j = 0; j < kept.size(); j++) {
            for (int i = 0; i <= j; i++) {
                r.setEntry(i, j, weights.get(j)[i]);
            }
        }
        return r;
    }

    /** Returns log |R|², which is log |X'X|. */
    double logDeterminant() {
        return 2
                * weights.stream()
                        .mapToDouble(own -> Math.log(own[own.length - 1]))
                        .sum();
    }

    /** Returns the coefficients of the kept columns for these coordinates: R⁻¹ c. */
    double[] coefficients(double[] coordinates) {
        RealVector solved = new ArrayRealVector(coordinates);
        MatrixUtils.solveUpperTriangularSystem(triangular(), solved);
        return solved.toArray();
    }

    /**
     * Returns a linear function of the coefficients of all columns as one of the coordinates, R⁻ᵀ l; null when an
     * aliased column makes it inestimable.
     */
    private double @Nullable [] function(double[] ofColumns) {
        RealVector own = new ArrayRealVector(
                kept.stream().mapToDouble(position -> ofColumns[position]).toArray());
        MatrixUtils.solveLowerTriangularSystem(triangular().transpose(), own);
        for (int j = 0; j < aliased.length; j++) {
            double[] parts = aliased[j];
            if (parts != null && !follows(parts, own, ofColumns[j])) {
                return null;
            }
        }
        return own.toArray();
    }

    /** Returns linear functions of the coefficients of all columns; empty when one of them cannot be estimated. */
    Optional<LinearHypothesis> hypothesis(double[]... weights) {
        double[][] functions = new double[weights.length][];
        for (int i = 0; i < weights.length; i++) {
            double[] function = function(weights[i]);
            if (function == null) {
                return Optional.empty();
            }
            functions[i] = function;
        }
        return Optional.of(new LinearHypothesis(functions));
    }

    /** Returns the coefficient of the k-th kept column, with others that follow from it at 0, as one of the coordinates. */
    double[] coefficient(int k) {
        RealVector own = new ArrayRealVector(kept.size());
        own.setEntry(k, 1);
        MatrixUtils.solveLowerTriangularSystem(triangular().transpose(), own);
        return own.toArray();
    }

    /** Returns the contribution of a term to the terms before it: its rows of R with a diagonal of 1, as coordinates. */
    double[][] added(int term) {
        return IntStream.range(0, kept.size())
                .filter(k -> design.columns().get(kept.get(k)).term() == term)
                .mapToObj(k -> {
                    double[] function = new double[kept.size()];
                    function[k] = 1 / weights.get(k)[k];
                    return function;
                })
                .toArray(double[][]::new);
    }

    private static boolean follows(double[] parts, RealVector own, double value) {
        double sum = 0;
        double size = Math.abs(value);
        for (int i = 0; i < parts.length - 1; i++) {
            sum += parts[i] * own.getEntry(i);
            size += Math.abs(parts[i] * own.getEntry(i));
        }
        return Math.abs(sum - value) <= 1e-7 * Math.max(size, 1e-300);
    }
}
