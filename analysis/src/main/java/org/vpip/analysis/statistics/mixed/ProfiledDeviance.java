package org.vpip.analysis.statistics.mixed;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Likelihood at one ratio t = intercept variance / residual variance, in orthonormal coordinates.
 *
 * <p>With V = I + t ZZ', a person of m rows has V⁻ᵏ = (I - J/m) + (1 + mt)⁻ᵏ J/m, so that everything is a weighted sum over
 * the numbers of rows, of terms of one sign. Letters: A = X'V⁻¹X, C = A⁻¹, P = V⁻¹ - V⁻¹XCX'V⁻¹, q = y'Py, K = ZZ', u = X'V⁻¹Z and e = Z'Py of a
 * person.
 */
final class ProfiledDeviance {
    final double ratio;
    final int rows;
    final int rank;
    final RealMatrix c;
    final RealVector effect;
    final double q;
    final double logV;
    final double logA;
    private final SubjectSums sums;

    /** Computes the likelihood of the sums of so many rows and independent columns. */
    ProfiledDeviance(SubjectSums sums, int rows, int rank, double ratio) {
        this.sums = sums;
        this.rows = rows;
        this.rank = rank;
        this.ratio = ratio;
        RealMatrix weighted = weightedProducts(1);
        CholeskyDecomposition cholesky = new CholeskyDecomposition(columns(weighted), 1e-12, 0);
        RealVector b = weighted.getColumnVector(rank).getSubVector(0, rank);
        this.c = cholesky.getSolver().getInverse();
        this.effect = c.operate(b);
        this.q = weighted.getEntry(rank, rank) - b.dotProduct(effect);
        this.logV = sums.sizes().stream()
                .mapToDouble(size -> size.persons() * Math.log1p(size.m * ratio))
                .sum();
        this.logA = IntStream.range(0, rank)
                .mapToDouble(j -> 2 * Math.log(cholesky.getL().getEntry(j, j)))
                .sum();
    }

    /** Returns the sum over people of weight(rows) times products of their sums, the response last. */
    private RealMatrix sum(IntToDoubleFunction weight) {
        double[][] total = new double[rank + 1][rank + 1];
        for (SubjectSums.SubjectSizeClass size : sums.sizes()) {
            double factor = weight.applyAsDouble(size.m);
            for (int a = 0; a <= rank; a++) {
                for (int b = 0; b <= rank; b++) {
                    total[a][b] += factor * size.products[a][b];
                }
            }
        }
        return new Array2DRowRealMatrix(total, false);
    }

    private RealMatrix columns(RealMatrix all) {
        return all.getSubMatrix(0, rank - 1, 0, rank - 1);
    }

    /** Returns the weight 1 / (1 + mt)^power times m^times. */
    private IntToDoubleFunction weight(int times, int power) {
        return m -> Math.pow(m, times) / Math.pow(1 + m * ratio, power);
    }

    /** Returns Σ m^times / (1 + mt)^power u-like products of the columns: X'V⁻¹KV⁻¹X for (0, 2). */
    RealMatrix products(int times, int power) {
        return columns(sum(weight(times, power)));
    }

    /** Returns X'V⁻ᵏX. */
    RealMatrix inversePower(int k) {
        return columns(weightedProducts(k));
    }

    /** Returns the products of the columns and the response with V⁻ᵏ between them. */
    private RealMatrix weightedProducts(int k) {
        return sum(m -> Math.pow(1 + m * ratio, -k) / m).add(new Array2DRowRealMatrix(sums.within()));
    }

    /** Returns Σ over people of m^times / (1 + mt)^power. */
    double trace(int times, int power) {
        return sums.sizes().stream()
                .mapToDouble(size -> size.persons() * weight(times, power).applyAsDouble(size.m))
                .sum();
    }

    int persons() {
        return sums.persons();
    }

    /** Returns Σ weight (sum of y - sums of x · effect)² over people. */
    private double errors(int times, int power) {
        RealMatrix all = sum(weight(times, power));
        RealVector extended = effect.append(-1);
        return extended.dotProduct(all.operate(extended));
    }

    /** Returns dq/dt = -Σe². */
    double qSlope() {
        return -errors(0, 2);
    }

    /** Returns d²q/dt² = 2 (Σ d e² - g'Cg), g = Σ e u. */
    double qCurve() {
        RealMatrix all = sum(weight(0, 2));
        RealVector g = all.operate(effect.append(-1)).getSubVector(0, rank).mapMultiply(-1);
        return 2 * (errors(1, 3) - g.dotProduct(c.operate(g)));
    }

    /** Returns d(log|V| + log|A|)/dt = tr(PK); without the second term for full maximum likelihood. */
    double logSlope(boolean restricted) {
        double slope = trace(1, 1);
        return restricted ? slope - c.multiply(products(0, 2)).getTrace() : slope;
    }

    /** Returns d²(log|V| + log|A|)/dt² = -tr(PKPK). */
    double logCurve() {
        RealMatrix cu = c.multiply(products(0, 2));
        double middle = c.multiply(products(1, 3)).getTrace();
        return -(trace(2, 2) - 2 * middle + cu.multiply(cu).getTrace());
    }

    private double degrees(boolean restricted) {
        return restricted ? rows - rank : rows;
    }

    /** Returns -2 log likelihood at the best residual variance, in orthonormal coordinates. */
    double deviance(boolean restricted) {
        double n = degrees(restricted);
        return n * (Math.log(2 * Math.PI * q / n) + 1) + logV + (restricted ? logA : 0);
    }

    /** Returns the derivative of the deviance by t. */
    double slope(boolean restricted) {
        return degrees(restricted) * qSlope() / q + logSlope(restricted);
    }

    double residualVariance(boolean restricted) {
        return q / degrees(restricted);
    }
}
