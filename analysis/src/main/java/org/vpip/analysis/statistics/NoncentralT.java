package org.vpip.analysis.statistics;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;

/**
 * Noncentral t distribution: (Z + δ) / S, with Z standard normal and S² = χ²(m) / m.
 *
 * <p>P(T ≤ t) is the integral of Φ(t s - δ) over the density of S where that is the broader of the two. Otherwise it is
 * the integral of the tail of S over the density of Z. Both use Gauss-Legendre quadrature on short panels, with an
 * absolute error of about 1e-13 even for large δ. R's {@code pt(ncp =)} switches to an approximation above 37.6.
 *
 * @param degreesOfFreedom m, at least 1
 */
public record NoncentralT(double degreesOfFreedom) {
    private static final GaussIntegrator PANEL = new GaussIntegratorFactory().legendre(20, -1, 1);
    private static final int PANELS = 40;
    private static final double REACH = 9.5;

    /** Returns P(T ≤ t), 0 to 1. */
    public double below(double t, double noncentrality) {
        if (t < 0) {
            return above(-t, -noncentrality);
        }
        double probability = t <= 3 * Math.sqrt(degreesOfFreedom)
                ? overS(s -> NormalTail.below(t * s - noncentrality))
                : 1 - overNormal(t, noncentrality);
        return Math.min(1, Math.max(0, probability));
    }

    /** Returns P(T ≥ t), 0 to 1. */
    public double above(double t, double noncentrality) {
        if (t < 0) {
            return below(-t, -noncentrality);
        }
        double probability = t <= 3 * Math.sqrt(degreesOfFreedom)
                ? overS(s -> NormalTail.below(noncentrality - t * s))
                : overNormal(t, noncentrality);
        return Math.min(1, Math.max(0, probability));
    }

    /**
     * Returns δ at which t is the quantile of this probability, a limit of a confidence interval; empty when none is
     * found.
     */
    public OptionalDouble noncentralityAt(double t, double probability) {
        DoubleUnaryOperator excess = delta -> below(t, delta) - probability;
        double step = 4 + Math.abs(t) / Math.sqrt(degreesOfFreedom) * 4;
        double low = t - step;
        double high = t + step;
        for (int i = 0; i < 60 && excess.applyAsDouble(low) < 0; i++) {
            low -= step * (1 << Math.min(i, 20));
        }
        for (int i = 0; i < 60 && excess.applyAsDouble(high) > 0; i++) {
            high += step * (1 << Math.min(i, 20));
        }
        if (!(excess.applyAsDouble(low) >= 0 && excess.applyAsDouble(high) <= 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(new BrentSolver(1e-14, 1e-13, 1e-16).solve(500, excess::applyAsDouble, low, high));
    }

    private double overS(DoubleUnaryOperator function) {
        double spread = REACH / Math.sqrt(degreesOfFreedom);
        return integrate(s -> density(s) * function.applyAsDouble(s), Math.max(0, 1 - spread), 1 + spread);
    }

    /** Returns P(T > t) for t above 0, integrated over the values of Z for which Z + δ is positive. */
    private double overNormal(double t, double delta) {
        double from = Math.max(-delta, -REACH);
        if (from >= REACH) {
            return 0;
        }
        double norm = Math.sqrt(2 * Math.PI);
        return integrate(z -> Math.exp(-z * z / 2) / norm * smallerThan((z + delta) / t), from, REACH);
    }

    /** Returns P(S ≤ s). */
    private double smallerThan(double s) {
        double m = degreesOfFreedom;
        return s <= 0 ? 0 : Gamma.regularizedGammaP(m / 2, m * s * s / 2, 1e-15, Integer.MAX_VALUE);
    }

    private double density(double s) {
        double m = degreesOfFreedom;
        if (s <= 0) {
            return m == 1 ? Math.sqrt(2 / Math.PI) : 0;
        }
        double log =
                Math.log(2) + m / 2 * Math.log(m / 2) - Gamma.logGamma(m / 2) + (m - 1) * Math.log(s) - m * s * s / 2;
        return Math.exp(log);
    }

    private static double integrate(DoubleUnaryOperator function, double from, double to) {
        double half = (to - from) / PANELS / 2;
        double sum = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = from + (2 * panel + 1) * half;
            sum += PANEL.integrate(x -> function.applyAsDouble(middle + half * x));
        }
        return sum * half;
    }
}
