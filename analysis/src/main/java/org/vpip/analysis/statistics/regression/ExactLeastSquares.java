package org.vpip.analysis.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;

/**
 * Least squares by orthogonalizing the columns (modified Gram-Schmidt) in double-double arithmetic, about 31 digits.
 *
 * <p>The answer has nearly all the digits of the data whatever the columns' collinearity. A column of which less than
 * 1e-11 remains after the earlier ones is aliased and left out.
 */
final class ExactLeastSquares {
    private static final double ALIASED = 1e-11;

    private final List<Integer> kept = new ArrayList<>();
    private final List<DD[]> orthonormal = new ArrayList<>();
    private final List<DD[]> triangular = new ArrayList<>();

    ExactLeastSquares(DesignMatrix design) {
        for (int j = 0; j < design.columns().size(); j++) {
            add(j, design.columns().get(j));
        }
    }

    private void add(int position, DesignMatrix.DesignColumn column) {
        DD[] rest =
                IntStream.range(0, column.values().length).mapToObj(column::at).toArray(DD[]::new);
        double before = dot(rest, rest).sqrt().hi();
        DD[] weights = new DD[orthonormal.size() + 1];
        for (int j = 0; j < orthonormal.size(); j++) {
            weights[j] = dot(orthonormal.get(j), rest);
            subtract(rest, orthonormal.get(j), weights[j]);
        }
        DD norm = dot(rest, rest).sqrt();
        if (!(norm.hi() > ALIASED * before)) {
            return;
        }
        Arrays.setAll(rest, i -> rest[i].divide(norm));
        weights[weights.length - 1] = norm;
        kept.add(position);
        orthonormal.add(rest);
        triangular.add(weights);
    }

    private static DD dot(DD[] a, DD[] b) {
        DD sum = DD.ZERO;
        for (int i = 0; i < a.length; i++) {
            sum = sum.add(a[i].multiply(b[i]));
        }
        return sum;
    }

    private static void subtract(DD[] from, DD[] direction, DD weight) {
        for (int i = 0; i < from.length; i++) {
            from[i] = from[i].subtract(direction[i].multiply(weight));
        }
    }

    /** Returns the positions of the columns that are not aliased. */
    List<Integer> kept() {
        return kept;
    }

    /** Coefficients of the kept columns, and residuals, one for each row. */
    @SuppressWarnings("ArrayRecordComponent")
    record LeastSquaresSolution(double[] coefficients, double[] residuals) {}

    LeastSquaresSolution solve(double[] response) {
        DD[] rest = Arrays.stream(response).mapToObj(DD::of).toArray(DD[]::new);
        DD[] projected = new DD[kept.size()];
        for (int j = 0; j < projected.length; j++) {
            projected[j] = dot(orthonormal.get(j), rest);
            subtract(rest, orthonormal.get(j), projected[j]);
        }
        DD[] coefficients = back(projected);
        return new LeastSquaresSolution(toDoubles(coefficients), toDoubles(rest));
    }

    /** Solves R x = b. */
    private DD[] back(DD[] right) {
        DD[] solved = right.clone();
        for (int j = solved.length - 1; j >= 0; j--) {
            DD[] column = triangular.get(j);
            solved[j] = solved[j].divide(column[j]);
            for (int i = 0; i < j; i++) {
                solved[i] = solved[i].subtract(column[i].multiply(solved[j]));
            }
        }
        return solved;
    }

    private static double[] toDoubles(DD[] values) {
        return Arrays.stream(values).mapToDouble(DD::hi).toArray();
    }

    /** Returns R⁻¹, whose product with its transpose is (X'X)⁻¹. */
    double[][] inverse() {
        int p = kept.size();
        double[][] inverse = new double[p][p];
        for (int j = 0; j < p; j++) {
            DD[] unit = new DD[p];
            Arrays.setAll(unit, i -> DD.ZERO);
            unit[j] = DD.ONE;
            double[] solved = toDoubles(back(unit));
            for (int i = 0; i < p; i++) {
                inverse[i][j] = solved[i];
            }
        }
        return inverse;
    }

    /** Returns the value of an orthonormal column. */
    double basis(int row, int column) {
        return orthonormal.get(column)[row].hi();
    }
}
