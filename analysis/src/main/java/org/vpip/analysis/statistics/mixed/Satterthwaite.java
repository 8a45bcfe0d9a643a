package org.vpip.analysis.statistics.mixed;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Satterthwaite's degrees of freedom: 2v² / (g'Ag), with v the variance of the effect and g its gradient.
 *
 * <p>A is the asymptotic covariance of (θ, σ) from the observed curvature of the restricted deviance, in closed form. F
 * tests of several effects are those of Fai & Cornelius. With an intercept variance of 0 the degrees of freedom are
 * those of least squares. R: {@code lmerTest}, which differentiates numerically (agreement about 1e-6).
 *
 * <p>Giesbrecht & Burns (1985), doi:10.2307/2530867; Fai & Cornelius (1996), doi:10.1080/00949659608811740; Kuznetsova,
 * Brockhoff & Christensen (2017), doi:10.18637/jss.v082.i13.
 */
public final class Satterthwaite implements FixedEffectTests {
    private final MixedModel model;
    private final double variance;
    private final RealMatrix change;
    private final double[][] covariance;

    private Satterthwaite(MixedModel model) {
        this.model = model;
        this.variance = model.residualVariance();
        ProfiledDeviance at = model.at();
        this.change = at.c.multiply(at.products(0, 2)).multiply(at.c).scalarMultiply(2 * model.theta());
        this.covariance = covariance(at, model.theta(), variance);
    }

    /** Returns the tests of a model fitted by restricted likelihood. */
    public static Satterthwaite of(MixedModel model) {
        if (!model.isRestricted()) {
            throw new IllegalArgumentException("model must be fitted by restricted likelihood");
        }
        return new Satterthwaite(model);
    }

    /** Returns the covariance of (θ, σ): twice the inverse of the second derivatives of the deviance. */
    private static double[][] covariance(ProfiledDeviance at, double theta, double variance) {
        double sigma = Math.sqrt(variance);
        double slope = at.qSlope() / variance + at.logSlope(true);
        double curve = at.qCurve() / variance + at.logCurve();
        double own = theta == 0 ? 2 * slope : 4 * at.ratio * curve + 2 * slope;
        double mixed = -4 * theta * at.qSlope() / (variance * sigma);
        double residual = 4.0 * (at.rows - at.rank) / variance;
        double determinant = own * residual - mixed * mixed;
        if (theta == 0 || !(determinant > 0)) {
            return new double[][] {{0, 0}, {0, 2 / residual}};
        }
        return new double[][] {
            {2 * residual / determinant, -2 * mixed / determinant}, {-2 * mixed / determinant, 2 * own / determinant}
        };
    }

    private double degrees(RealVector function) {
        double unscaled = function.dotProduct(model.at().c.operate(function));
        double byTheta = variance * function.dotProduct(change.operate(function));
        double bySigma = 2 * Math.sqrt(variance) * unscaled;
        double spread = byTheta * byTheta * covariance[0][0]
                + 2 * byTheta * bySigma * covariance[0][1]
                + bySigma * bySigma * covariance[1][1];
        double value = variance * unscaled;
        return 2 * value * value / spread;
    }

    @Override
    public Optional<FixedEffectTTest> t(LinearHypothesis hypothesis) {
        RealVector function = hypothesis.rows().getRowVector(0);
        double error = Math.sqrt(variance * function.dotProduct(model.at().c.operate(function)));
        return FixedEffectTTest.of(function.dotProduct(model.total()), error, degrees(function));
    }

    @Override
    public Optional<FixedEffectFTest> f(LinearHypothesis hypothesis) {
        RealMatrix rows = hypothesis.rows();
        RealMatrix spread =
                rows.multiply(model.at().c).multiply(rows.transpose()).scalarMultiply(variance);
        EigenDecomposition axes = new EigenDecomposition(symmetric(spread));
        int q = hypothesis.size();
        double[] degrees = new double[q];
        double statistic = 0;
        for (int j = 0; j < q; j++) {
            RealVector function = rows.preMultiply(axes.getEigenvector(j));
            double value = function.dotProduct(model.total());
            degrees[j] = degrees(function);
            statistic += value * value / axes.getRealEigenvalue(j) / q;
        }
        return FixedEffectFTest.of(q, joined(degrees), statistic);
    }

    private static RealMatrix symmetric(RealMatrix matrix) {
        return new Array2DRowRealMatrix(
                matrix.add(matrix.transpose()).scalarMultiply(0.5).getData());
    }

    /** Returns 2E / (E - q), E = Σ ν / (ν - 2); 2 when a part has no more. */
    private static double joined(double[] degrees) {
        int q = degrees.length;
        if (q == 1) {
            return degrees[0];
        }
        double expectation = 0;
        for (double nu : degrees) {
            if (!(nu > 2)) {
                return 2;
            }
            expectation += nu / (nu - 2);
        }
        return 2 * expectation / (expectation - q);
    }
}
