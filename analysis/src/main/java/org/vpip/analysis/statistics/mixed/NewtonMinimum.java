package org.vpip.analysis.statistics.mixed;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Minimum of a smooth function of a few numbers by Newton's method, with curvatures made positive and steps halved until
 * the function falls.
 *
 * <p>The curvatures are differences of the gradient. Nocedal & Wright (2006), doi:10.1007/978-0-387-40065-5, section 3.4.
 *
 * @param gradient of the function
 */
record NewtonMinimum(ToDoubleFunction<RealVector> function, Function<RealVector, RealVector> gradient) {
    private static final int STEPS = 200;
    private static final int HALVINGS = 40;

    /** Twice the fall that a step promises below which the function is too flat to compare. */
    private static final double FLAT = 1e-7;

    /** Promise below which the minimum is reached; before, it is reached where the promises of flat steps fall no more. */
    private static final double REACHED = 1e-17;

    /** Returns the place of the minimum near a start; empty where the steps do not reach one. */
    Optional<RealVector> near(RealVector start) {
        RealVector at = start;
        RealVector before = start;
        double last = Double.POSITIVE_INFINITY;
        for (int i = 0; i < STEPS; i++) {
            RealVector slope = gradient.apply(at);
            RealVector step = step(at, slope);
            double promise = -slope.dotProduct(step);
            if (promise < REACHED || (promise < FLAT && promise >= last)) {
                return Optional.of(promise < last ? at : before);
            }
            if (!Double.isFinite(promise)) {
                return Optional.empty();
            }
            before = at;
            at = promise < FLAT ? at.add(step) : shortened(at, step, promise);
            last = promise;
        }
        return Optional.empty();
    }

    /** Returns Newton's step with positive curvatures, not longer than the way from 0 by much; NaN without a curvature. */
    private RealVector step(RealVector at, RealVector slope) {
        RealMatrix curvature = curvature(at, slope);
        if (!(curvature.getFrobeniusNorm() > 0 && Double.isFinite(curvature.getFrobeniusNorm()))) {
            return slope.mapMultiply(Double.NaN);
        }
        SingularValueDecomposition axes = new SingularValueDecomposition(curvature);
        RealVector step = slope.mapMultiply(0);
        for (int axis = 0; axis < at.getDimension(); axis++) {
            RealVector direction = axes.getV().getColumnVector(axis);
            double curve = Math.max(axes.getSingularValues()[axis], 1e-10 * axes.getNorm());
            step = step.subtract(direction.mapMultiply(direction.dotProduct(slope) / curve));
        }
        double length = step.getNorm() / (1e-2 + at.getNorm());
        return length > 2 ? step.mapMultiply(2 / length) : step;
    }

    private RealMatrix curvature(RealVector at, RealVector slope) {
        int size = at.getDimension();
        RealMatrix curvature = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            double width = 1e-5 * Math.max(Math.abs(at.getEntry(i)), 1e-2);
            RealVector change = new ArrayRealVector(size);
            change.setEntry(i, width);
            RealVector difference = gradient.apply(at.add(change)).subtract(slope);
            curvature.setRowVector(i, difference.mapDivide(width));
        }
        return curvature.add(curvature.transpose()).scalarMultiply(0.5);
    }

    /** Returns the place after the longest of the halved steps with a fall; the last one where there is none. */
    private RealVector shortened(RealVector at, RealVector step, double promise) {
        double here = function.applyAsDouble(at);
        double part = 1;
        for (int i = 0; i < HALVINGS; i++) {
            if (function.applyAsDouble(at.add(step.mapMultiply(part))) <= here - 1e-4 * part * promise) {
                break;
            }
            part /= 2;
        }
        return at.add(step.mapMultiply(part));
    }
}
