package org.vpip.analysis.statistics.reliability;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.correlation.Correlation;

/**
 * Model of one common factor behind the items, by maximum likelihood under normality: Σ = λλ' + diag(θ).
 *
 * <p>It is fitted to the correlations by scoring with step halving. It stops when a step would gain less than 1e-24, or
 * when no step leads lower and it would gain less than 1e-14. Negative unique variances (Heywood cases) are allowed and
 * flagged. Empty for fewer than three items, undefined or singular correlations, and when the iteration finds no
 * solution. R: {@code lavaan::cfa(std.lv = TRUE)}, which stops at about 1e-7.
 *
 * <p>McDonald (1999), Test Theory; Jöreskog (1969), doi:10.1007/BF02289343.
 */
public final class OneFactorModel {
    private static final int MAX_STEPS = 5_000;

    private final double[] loadings;
    private final double[] uniques;
    private final double[] deviations;
    private final double gradient;

    private OneFactorModel(double[] parameters, double[] deviations, double gradient) {
        this.gradient = gradient;
        int k = deviations.length;
        double sign = Math.signum(Arrays.stream(parameters, 0, k).sum()) < 0 ? -1 : 1;
        this.loadings = Arrays.stream(parameters, 0, k).map(x -> x * sign).toArray();
        this.uniques = Arrays.copyOfRange(parameters, k, 2 * k);
        this.deviations = deviations;
    }

    public static Optional<OneFactorModel> fit(ScaleReliability scale) {
        int k = scale.k();
        double[][] items = scale.items();
        RealMatrix correlations = new Array2DRowRealMatrix(Math.max(1, k), Math.max(1, k));
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double r =
                        i == j ? 1 : Correlation.coefficient(items[i], items[j]).orElse(Double.NaN);
                correlations.setEntry(i, j, r);
            }
        }
        if (k < 3 || Double.isNaN(correlations.getNorm())) {
            return Optional.empty();
        }
        double[] deviations =
                Arrays.stream(items).mapToDouble(Moments::deviationOf).toArray();
        return solve(correlations)
                .map(parameters -> new OneFactorModel(
                        parameters,
                        deviations,
                        direction(parameters, correlations).gradient()));
    }

    /** Returns loadings, then unique variances. */
    private static Optional<double[]> solve(RealMatrix correlations) {
        try {
            new CholeskyDecomposition(correlations, 1e-10, 1e-10);
            double[] parameters = start(correlations);
            double value = value(parameters, correlations);
            for (int step = 0; step < MAX_STEPS; step++) {
                SearchDirection direction = direction(parameters, correlations);
                if (direction.decrement() < 1e-24) {
                    return Optional.of(parameters);
                }
                double slack = 1e-13 * (1 + Math.abs(value));
                double length = 1;
                double[] next = moved(parameters, direction.step(), length);
                double there = value(next, correlations);
                while (!(there <= value + slack) && length > 1e-12) {
                    length /= 2;
                    next = moved(parameters, direction.step(), length);
                    there = value(next, correlations);
                }
                if (!(there <= value + slack)) {
                    return direction.decrement() < 1e-14 ? Optional.of(parameters) : Optional.empty();
                }
                parameters = next;
                value = there;
            }
            return direction(parameters, correlations).decrement() < 1e-14 ? Optional.of(parameters) : Optional.empty();
        } catch (NonPositiveDefiniteMatrixException | SingularMatrixException e) {
            return Optional.empty();
        }
    }

    private static double[] moved(double[] from, double[] step, double length) {
        double[] to = new double[from.length];
        Arrays.setAll(to, i -> from[i] - length * step[i]);
        return to;
    }

    /** Returns loadings that give each item's mean correlation with the others. */
    private static double[] start(RealMatrix correlations) {
        int k = correlations.getRowDimension();
        double total = 0;
        double[] rows = new double[k];
        for (int i = 0; i < k; i++) {
            rows[i] = Arrays.stream(correlations.getRow(i)).sum() - 1;
            total += rows[i];
        }
        double[] parameters = new double[2 * k];
        for (int i = 0; i < k; i++) {
            double loading = total > 0 ? rows[i] / Math.sqrt(total) : 0.5;
            parameters[i] = Math.max(-0.9, Math.min(0.9, loading == 0 ? 0.1 : loading));
            parameters[k + i] = 1 - parameters[i] * parameters[i];
        }
        return parameters;
    }

    private static RealMatrix implied(double[] parameters) {
        int k = parameters.length / 2;
        RealMatrix sigma = new Array2DRowRealMatrix(k, k);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                sigma.setEntry(i, j, parameters[i] * parameters[j] + (i == j ? parameters[k + i] : 0));
            }
        }
        return sigma;
    }

    /** Returns log |Σ| + tr(RΣ⁻¹); NaN where Σ is not positive definite. */
    private static double value(double[] parameters, RealMatrix correlations) {
        try {
            CholeskyDecomposition sigma = new CholeskyDecomposition(implied(parameters), 1e-10, 0);
            return Math.log(sigma.getDeterminant())
                    + correlations.multiply(sigma.getSolver().getInverse()).getTrace();
        } catch (NonPositiveDefiniteMatrixException e) {
            return Double.NaN;
        }
    }

    /** A step with twice its expected gain (gradient times step) and the largest component of the gradient. */
    @SuppressWarnings("ArrayRecordComponent")
    private record SearchDirection(double[] step, double decrement, double gradient) {}

    private static SearchDirection direction(double[] parameters, RealMatrix correlations) {
        int k = parameters.length / 2;
        RealMatrix sigma = implied(parameters);
        RealMatrix w = new CholeskyDecomposition(sigma, 1e-10, 0).getSolver().getInverse();
        RealMatrix g = w.multiply(sigma.subtract(correlations)).multiply(w);
        RealVector lambda = new ArrayRealVector(Arrays.copyOf(parameters, k));
        RealVector v = w.operate(lambda);
        double c = v.dotProduct(lambda);
        RealVector slope = g.operate(lambda).mapMultiply(2);
        RealVector gradient = slope.append(new ArrayRealVector(k));
        RealMatrix information = new Array2DRowRealMatrix(2 * k, 2 * k);
        for (int i = 0; i < k; i++) {
            gradient.setEntry(k + i, g.getEntry(i, i));
            for (int j = 0; j < k; j++) {
                double wij = w.getEntry(i, j);
                information.setEntry(i, j, 2 * (v.getEntry(i) * v.getEntry(j) + c * wij));
                information.setEntry(i, k + j, 2 * wij * v.getEntry(j));
                information.setEntry(k + j, i, 2 * wij * v.getEntry(j));
                information.setEntry(k + i, k + j, wij * wij);
            }
        }
        double[] step =
                new LUDecomposition(information).getSolver().solve(gradient).toArray();
        return new SearchDirection(
                step, Math.abs(gradient.dotProduct(new ArrayRealVector(step))), gradient.getLInfNorm());
    }

    /** Returns the loadings of standardized items, signed so that their sum is positive. */
    public double[] standardisedLoadings() {
        return loadings.clone();
    }

    /** Returns ω total = (Σλ)² / ((Σλ)² + Σθ) of the raw items. */
    public double omega() {
        return omega(deviations);
    }

    /** Returns ω of standardized items. */
    public double standardisedOmega() {
        double[] ones = new double[deviations.length];
        Arrays.fill(ones, 1);
        return omega(ones);
    }

    private double omega(double[] scale) {
        double common = 0;
        double unique = 0;
        for (int i = 0; i < scale.length; i++) {
            common += loadings[i] * scale[i];
            unique += uniques[i] * scale[i] * scale[i];
        }
        return common * common / (common * common + unique);
    }

    /**
     * Returns the largest derivative at the solution, on the scale of correlations; it shows the precision of the
     * solution.
     */
    public double gradient() {
        return gradient;
    }

    /** Returns whether a unique variance is negative, so that ω should not be trusted. */
    public boolean isHeywood() {
        return Arrays.stream(uniques).anyMatch(unique -> unique < 0);
    }
}
