package org.vpip.analysis.statistics.mixed;

import java.util.Optional;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Kenward and Roger's small-sample standard errors and degrees of freedom, with the expected information about the
 * variances: of intercepts and residual, or all of a {@link NestedModel}. R: {@code pbkrtest}.
 *
 * <p>Kenward & Roger (1997), doi:10.2307/2533558; Halekoh & Højsgaard (2014), doi:10.18637/jss.v059.i09.
 */
public final class KenwardRoger implements FixedEffectTests {
    private final RealVector total;
    private final RealMatrix covariance;
    private final RealMatrix adjusted;
    private final RealMatrix[] first;
    private final RealMatrix weights;

    private KenwardRoger(RealVector total, VarianceDerivatives derivatives, RealMatrix weights) {
        this.total = total;
        this.first = derivatives.first();
        this.weights = weights;
        this.covariance = derivatives.covariance();
        RealMatrix change = covariance.scalarMultiply(0);
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < first.length; j++) {
                RealMatrix part = derivatives
                        .second(i, j)
                        .subtract(first[i].multiply(covariance).multiply(first[j]));
                change = change.add(part.scalarMultiply(weights.getEntry(i, j)));
            }
        }
        this.adjusted =
                covariance.add(covariance.multiply(change).multiply(covariance).scalarMultiply(2));
    }

    /**
     * Returns the tests of a model fitted by restricted likelihood; empty when the information about the variances is
     * singular.
     */
    public static Optional<KenwardRoger> of(MixedModel model) {
        if (!model.isRestricted()) {
            throw new IllegalArgumentException("model must be fitted by restricted likelihood");
        }
        return of(model.total(), VarianceDerivatives.of(model.at(), model.residualVariance()));
    }

    /** Returns the tests of a nested model; empty when the information about the variances is singular. */
    public static Optional<KenwardRoger> of(NestedModel model) {
        return of(model.total(), model.derivatives());
    }

    private static Optional<KenwardRoger> of(RealVector total, VarianceDerivatives derivatives) {
        return derivatives.doubleInverse().map(weights -> new KenwardRoger(total, derivatives, weights));
    }

    @Override
    public Optional<FixedEffectTTest> t(LinearHypothesis hypothesis) {
        RealVector function = hypothesis.rows().getRowVector(0);
        double error = Math.sqrt(function.dotProduct(adjusted.operate(function)));
        RealMatrix own =
                hypothesis.rows().getSubMatrix(0, 0, 0, hypothesis.rows().getColumnDimension() - 1);
        double degrees = approximation(own).map(FApproximation::degrees).orElse(Double.NaN);
        return FixedEffectTTest.of(function.dotProduct(total), error, degrees);
    }

    @Override
    public Optional<FixedEffectFTest> f(LinearHypothesis hypothesis) {
        RealMatrix rows = hypothesis.rows();
        int q = hypothesis.size();
        RealMatrix spread = rows.multiply(adjusted).multiply(rows.transpose());
        return approximation(rows)
                .flatMap(approximation -> solved(spread, rows.operate(total))
                        .flatMap(wald ->
                                FixedEffectFTest.of(q, approximation.degrees(), approximation.scale() * wald / q)));
    }

    private static Optional<Double> solved(RealMatrix spread, RealVector value) {
        try {
            return Optional.of(
                    value.dotProduct(new LUDecomposition(spread).getSolver().solve(value)));
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    /** Approximation by F; the F statistic is multiplied by the scale. */
    private record FApproximation(double degrees, double scale) {}

    /** Approximates the distribution; empty when the functions are not independent. */
    private Optional<FApproximation> approximation(RealMatrix rows) {
        RealMatrix variances = rows.multiply(covariance).multiply(rows.transpose());
        double smallest = Math.max(1e-11 * variances.getNorm(), Double.MIN_NORMAL);
        LUDecomposition spread = new LUDecomposition(variances, smallest);
        if (!spread.getSolver().isNonSingular()) {
            return Optional.empty();
        }
        RealMatrix theta = rows.transpose().multiply(spread.getSolver().solve(rows));
        RealMatrix projected = theta.multiply(covariance);
        double a1 = 0;
        double a2 = 0;
        for (int i = 0; i < first.length; i++) {
            RealMatrix left = projected.multiply(first[i]).multiply(covariance);
            for (int j = 0; j < first.length; j++) {
                RealMatrix right = projected.multiply(first[j]).multiply(covariance);
                a1 += weights.getEntry(i, j) * left.getTrace() * right.getTrace();
                a2 += weights.getEntry(i, j) * left.multiply(right).getTrace();
            }
        }
        return Optional.of(matched(rows.getRowDimension(), a1, a2));
    }

    /** Returns degrees of freedom and scale at which the first two moments are those of F. */
    private static FApproximation matched(int q, double a1, double a2) {
        double b = (a1 + 6 * a2) / (2 * q);
        double g = ((q + 1) * a1 - (q + 4) * a2) / ((q + 2) * a2);
        double divisor = 3 * q + 2 * (1 - g);
        double v0 = 1 + g / divisor * b;
        double v1 = 1 - (q - g) / divisor * b;
        double v2 = 1 - (q + 2 - g) / divisor * b;
        double mean = 1 - a2 / q;
        double shrink = Math.abs(mean) < 1e-14 && Math.abs(v1) < 1e-14 ? 1 : mean / v1;
        double rho = shrink * shrink * (Math.abs(v0) < 1e-10 ? 0 : v0) / v2 / q;
        double degrees = 4 + (q + 2) / (q * rho - 1);
        double scale = Math.abs(degrees - 2) < 1e-2 ? 1 : degrees * mean / (degrees - 2);
        return new FApproximation(degrees, scale);
    }
}
