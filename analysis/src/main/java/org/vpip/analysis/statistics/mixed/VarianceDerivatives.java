package org.vpip.analysis.statistics.mixed;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Parts of Kenward and Roger's adjustment, for a covariance V = Σ γᵢ Gᵢ that is linear in the variances γ. */
final class VarianceDerivatives {
    private final RealMatrix covariance;
    private final RealMatrix[] first;
    private final RealMatrix[][] second;
    private final double[][] traces;

    private VarianceDerivatives(RealMatrix covariance, RealMatrix[] first, RealMatrix[][] second, double[][] traces) {
        this.covariance = covariance;
        this.first = first;
        this.second = second;
        this.traces = traces;
    }

    /** Returns the covariance of the effects, Φ = (X'V⁻¹X)⁻¹. */
    RealMatrix covariance() {
        return covariance;
    }

    /** Returns Pᵢ = -X'V⁻¹GᵢV⁻¹X of each variance. */
    RealMatrix[] first() {
        return first.clone();
    }

    /** Returns Qᵢⱼ = X'V⁻¹GᵢV⁻¹GⱼV⁻¹X. */
    RealMatrix second(int i, int j) {
        return second[i][j];
    }

    /** Returns those of a random intercept: of the variances of intercepts and residual. */
    static VarianceDerivatives of(ProfiledDeviance at, double s) {
        RealMatrix[] first = {at.products(0, 2), at.inversePower(2)};
        RealMatrix mixed = at.products(0, 3);
        RealMatrix[][] second = {{at.products(1, 3), mixed}, {mixed, at.inversePower(3)}};
        double both = at.trace(1, 2);
        double[][] traces = {{at.trace(2, 2), both}, {both, at.rows - at.persons() + at.trace(0, 2)}};
        return scaled(at.c, first, second, traces, s);
    }

    /**
     * Returns those for a residual variance s, of parts at a residual variance of 1.
     *
     * @param products X'V⁻¹GᵢV⁻¹X
     * @param traces tr(V⁻¹GᵢV⁻¹Gⱼ)
     */
    static VarianceDerivatives scaled(
            RealMatrix c, RealMatrix[] products, RealMatrix[][] second, double[][] traces, double s) {
        return new VarianceDerivatives(
                c.scalarMultiply(s),
                Arrays.stream(products)
                        .map(own -> own.scalarMultiply(-1 / (s * s)))
                        .toArray(RealMatrix[]::new),
                Arrays.stream(second)
                        .map(row -> Arrays.stream(row)
                                .map(own -> own.scalarMultiply(1 / (s * s * s)))
                                .toArray(RealMatrix[]::new))
                        .toArray(RealMatrix[][]::new),
                new Array2DRowRealMatrix(traces).scalarMultiply(1 / (s * s)).getData());
    }

    /** Returns the expected information about the variances, times 2. */
    private double[][] information() {
        double[][] information = new double[first.length][first.length];
        for (int i = 0; i < first.length; i++) {
            RealMatrix own = covariance.multiply(first[i]).multiply(covariance);
            for (int j = 0; j < first.length; j++) {
                information[i][j] = traces[i][j]
                        - 2 * covariance.multiply(second[i][j]).getTrace()
                        + own.multiply(first[j]).getTrace();
            }
        }
        return information;
    }

    /** Returns twice the inverse of {@link #information}, which is the variances' covariance; empty when it is singular. */
    Optional<RealMatrix> doubleInverse() {
        double[][] information = information();
        double[] scales = new double[information.length];
        Arrays.setAll(scales, i -> 1 / Math.sqrt(information[i][i]));
        RealMatrix scale = MatrixUtils.createRealDiagonalMatrix(scales);
        RealMatrix scaled =
                scale.multiply(new Array2DRowRealMatrix(information)).multiply(scale);
        if (!Double.isFinite(scaled.getNorm())) {
            return Optional.empty();
        }
        DecompositionSolver solver = new LUDecomposition(scaled, 1e-14).getSolver();
        return solver.isNonSingular()
                ? Optional.of(
                        scale.multiply(solver.getInverse()).multiply(scale).scalarMultiply(2))
                : Optional.empty();
    }
}
