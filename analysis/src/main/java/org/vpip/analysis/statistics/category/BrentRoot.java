package org.vpip.analysis.statistics.category;

import java.util.function.DoubleUnaryOperator;

/**
 * Root of a continuous function by Brent's method, step for step as published, so that a coarse tolerance stops where
 * R's {@code uniroot} does. Brent (1973), Algorithms for Minimization without Derivatives, chapter 4.
 */
final class BrentRoot {
    private static final int MAX_STEPS = 1_000;
    private static final double PRECISION = Math.ulp(1.0);

    private double best;
    private double atBest;
    private double previous;
    private double atPrevious;
    private double opposite;
    private double atOpposite;

    private BrentRoot(double low, double high, DoubleUnaryOperator function) {
        this.previous = low;
        this.atPrevious = function.applyAsDouble(low);
        this.best = high;
        this.atBest = function.applyAsDouble(high);
        this.opposite = low;
        this.atOpposite = atPrevious;
    }

    /** Finds a root to a tolerance, between two points at which the function has different signs. */
    static double between(double low, double high, double tolerance, DoubleUnaryOperator function) {
        return new BrentRoot(low, high, function).solve(tolerance, function);
    }

    private double solve(double tolerance, DoubleUnaryOperator function) {
        if (atPrevious == 0) {
            return previous;
        }
        for (int step = 0; step < MAX_STEPS && atBest != 0; step++) {
            double last = best - previous;
            if (Math.abs(atOpposite) < Math.abs(atBest)) {
                swap();
            }
            double reach = 2 * PRECISION * Math.abs(best) + tolerance / 2;
            double half = (opposite - best) / 2;
            if (Math.abs(half) <= reach) {
                return best;
            }
            double move = Math.abs(last) >= reach && Math.abs(atPrevious) > Math.abs(atBest)
                    ? interpolated(half, last, reach)
                    : half;
            advance(Math.abs(move) < reach ? Math.copySign(reach, move) : move, function);
        }
        return best;
    }

    private void swap() {
        previous = best;
        best = opposite;
        opposite = previous;
        atPrevious = atBest;
        atBest = atOpposite;
        atOpposite = atPrevious;
    }

    /**
     * Interpolates, linearly or by an inverse quadratic, where that goes less than three quarters of the way; bisects
     * elsewhere.
     */
    private double interpolated(double half, double last, double reach) {
        double width = opposite - best;
        double p;
        double q;
        if (previous == opposite) {
            double ratio = atBest / atPrevious;
            p = width * ratio;
            q = 1 - ratio;
        } else {
            double a = atPrevious / atOpposite;
            double b = atBest / atOpposite;
            double c = atBest / atPrevious;
            p = c * (width * a * (a - b) - (best - previous) * (b - 1));
            q = (a - 1) * (b - 1) * (c - 1);
        }
        q = p > 0 ? -q : q;
        p = Math.abs(p);
        boolean near = p < 0.75 * width * q - Math.abs(reach * q) / 2 && p < Math.abs(last * q / 2);
        return near ? p / q : half;
    }

    private void advance(double move, DoubleUnaryOperator function) {
        previous = best;
        atPrevious = atBest;
        best += move;
        atBest = function.applyAsDouble(best);
        if ((atBest > 0 && atOpposite > 0) || (atBest < 0 && atOpposite < 0)) {
            opposite = previous;
            atOpposite = atPrevious;
        }
    }
}
