package org.vpip.analysis.statistics.regression;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Ordinary least squares on the complete rows, with classical and HC3 standard errors, both with t on the residual
 * degrees of freedom.
 *
 * <p>Cov(HC3) = (X'X)⁻¹ X' diag(e² / (1 - h)²) X (X'X)⁻¹ with leverages h; undefined when a leverage is 1 (a group of
 * one). A coefficient whose column follows from the others is not estimated. Without residual degrees of freedom there
 * are estimates and no errors. An exact fit has errors of 0, t and F infinite. R² is centred, except without an
 * intercept. R: {@code lm}, {@code sandwich::vcovHC(type = "HC3")}, {@code lmtest::coeftest}.
 *
 * <p>MacKinnon & White (1985), doi:10.1016/0304-4076(85)90158-7.
 */
public final class LinearModel {
    private final DesignMatrix design;
    private final double[] response;
    private final boolean intercept;
    private final List<Integer> kept;
    private final ExactLeastSquares.LeastSquaresSolution solution;
    private final RealMatrix inverse;
    private final RealMatrix basis;

    private LinearModel(DesignMatrix design, double[] response, boolean intercept) {
        ExactLeastSquares squares = new ExactLeastSquares(design);
        this.design = design;
        this.response = response;
        this.intercept = intercept;
        this.kept = List.copyOf(squares.kept());
        this.solution = squares.solve(response);
        this.inverse = new Array2DRowRealMatrix(squares.inverse());
        this.basis = new Array2DRowRealMatrix(design.rows(), kept.size());
        for (int i = 0; i < design.rows(); i++) {
            for (int j = 0; j < kept.size(); j++) {
                basis.setEntry(i, j, squares.basis(i, j));
            }
        }
    }

    /** Fits the model; empty when no row is complete or no coefficient can be estimated. */
    public static Optional<LinearModel> fit(ModelFrame frame) {
        if (frame.rows() == 0) {
            return Optional.empty();
        }
        DesignMatrix design = DesignMatrix.of(frame);
        LinearModel model =
                new LinearModel(design, frame.response(), frame.formula().intercept());
        return model.kept.isEmpty() ? Optional.empty() : Optional.of(model);
    }

    /** Estimate with classical and robust (HC3) uncertainty, NaN where undefined. */
    public record RegressionCoefficient(
            double estimate, CoefficientUncertainty classical, CoefficientUncertainty robust) {}

    /** Uncertainty with an interval of level 0.95; p is two-sided. */
    public record CoefficientUncertainty(
            double standardError, int degreesOfFreedom, double t, double p, Optional<Interval> interval) {}

    /** Returns coefficients by name of the column; empty for one that is not estimated. */
    public Map<String, Optional<RegressionCoefficient>> coefficients() {
        double[] classical = new double[kept.size()];
        RealMatrix unscaled = inverse.multiply(inverse.transpose());
        Arrays.setAll(classical, j -> Math.sqrt(unscaled.getEntry(j, j)) * residualDeviation());
        double[] robust = robustErrors();
        Map<String, Optional<RegressionCoefficient>> named = new LinkedHashMap<>();
        design.names().forEach(name -> named.put(name, Optional.empty()));
        for (int j = 0; j < kept.size(); j++) {
            double estimate = solution.coefficients()[j];
            named.put(
                    design.names().get(kept.get(j)),
                    Optional.of(new RegressionCoefficient(
                            estimate, error(estimate, classical[j]), error(estimate, robust[j]))));
        }
        return named;
    }

    private CoefficientUncertainty error(double estimate, double standardError) {
        if (Double.isNaN(standardError) || residualDegrees() < 1) {
            return new CoefficientUncertainty(Double.NaN, residualDegrees(), Double.NaN, Double.NaN, Optional.empty());
        }
        double t = estimate / standardError;
        StudentTail student = new StudentTail(residualDegrees());
        double p = Double.isNaN(t) ? Double.NaN : student.twoSided(t);
        return new CoefficientUncertainty(
                standardError, residualDegrees(), t, p, Optional.of(student.around(estimate, standardError, 0.95)));
    }

    private double[] robustErrors() {
        double[] errors = new double[kept.size()];
        RealMatrix weighted = basis.copy();
        for (int i = 0; i < response.length; i++) {
            double left = 1 - leverage(i);
            if (left < 1e-10 || residualDegrees() < 1) {
                Arrays.fill(errors, Double.NaN);
                return errors;
            }
            double scale = residual(i) / left;
            for (int j = 0; j < kept.size(); j++) {
                weighted.multiplyEntry(i, j, scale);
            }
        }
        RealMatrix half = weighted.multiply(inverse.transpose());
        Arrays.setAll(errors, j -> half.getColumnVector(j).getNorm());
        return errors;
    }

    /**
     * Returns the uncertainty of a coefficient with clustered rows, CR2; empty also for a coefficient that is not estimated.
     *
     * @param clusters of the rows, from 0
     */
    public Optional<ClusterUncertainty> clustered(String column, int... clusters) {
        int position = kept.indexOf(design.names().indexOf(column));
        if (position < 0 || residualDegrees() < 1) {
            return Optional.empty();
        }
        double[] residuals =
                IntStream.range(0, response.length).mapToDouble(this::residual).toArray();
        return ClusterUncertainty.of(
                solution.coefficients()[position], basis, inverse.getRowVector(position), residuals, clusters);
    }

    private double residual(int row) {
        return residualSquares() == 0 ? 0 : solution.residuals()[row];
    }

    private double leverage(int row) {
        double sum = 0;
        for (int j = 0; j < kept.size(); j++) {
            sum += basis.getEntry(row, j) * basis.getEntry(row, j);
        }
        return sum;
    }

    /** Returns the largest leverage, 0 to 1. */
    public double maximumLeverage() {
        return Math.min(
                1,
                IntStream.range(0, response.length)
                        .mapToDouble(this::leverage)
                        .max()
                        .orElse(0));
    }

    public int residualDegrees() {
        return response.length - kept.size();
    }

    /** Returns the degrees of freedom of the model without the intercept. */
    public int modelDegrees() {
        return kept.size() - (intercept ? 1 : 0);
    }

    /** Returns the residual sum of squares; 0 where rounding of the response explains it. */
    public double residualSquares() {
        double squares = Moments.dot(solution.residuals(), solution.residuals());
        double largest = Arrays.stream(response).map(Math::abs).max().orElse(0);
        double noise = 2 * Math.ulp(largest);
        return squares <= response.length * noise * noise ? 0 : squares;
    }

    /** Returns the residual standard deviation; NaN without residual degrees of freedom. */
    public double residualDeviation() {
        return residualDegrees() < 1 ? Double.NaN : Math.sqrt(residualSquares() / residualDegrees());
    }

    private double totalSquares() {
        double[] distances = intercept ? Moments.centred(response) : response;
        return Moments.dot(distances, distances);
    }

    public double modelSquares() {
        return Math.max(0, totalSquares() - residualSquares());
    }

    /** Returns R², 0 to 1; NaN when the response does not vary. */
    public double rSquared() {
        return modelSquares() / totalSquares();
    }

    public double adjustedRSquared() {
        double total = response.length - (intercept ? 1.0 : 0.0);
        return residualDegrees() < 1 ? Double.NaN : 1 - (1 - rSquared()) * total / residualDegrees();
    }

    /** Returns F; NaN without terms or residual degrees of freedom, infinite for an exact fit. */
    public double fStatistic() {
        boolean defined = modelDegrees() > 0 && residualDegrees() > 0 && totalSquares() > 0;
        return defined ? modelSquares() / modelDegrees() / (residualSquares() / residualDegrees()) : Double.NaN;
    }
}
