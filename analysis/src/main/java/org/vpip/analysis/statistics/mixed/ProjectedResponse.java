package org.vpip.analysis.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.regression.DesignMatrix;
import org.vpip.analysis.statistics.regression.ModelFrame;

/** Response of a model, split into its coordinates on orthonormal columns and the rest that they do not explain. */
final class ProjectedResponse {
    private final OrthonormalColumns columns;
    private final double[] rest;
    private final double[] coordinates;
    private final double squares;
    private final boolean isFittable;

    ProjectedResponse(ModelFrame frame) {
        columns = new OrthonormalColumns(DesignMatrix.of(frame));
        rest = frame.response();
        double size = Moments.dot(rest, rest);
        coordinates = columns.project(rest);
        squares = Moments.dot(rest, rest);
        int rank = columns.rank();
        isFittable = rank > 0 && rest.length > rank && squares > 1e-28 * size;
    }

    /** Returns whether there are effects and residual degrees of freedom, and the effects do not explain everything. */
    boolean isFittable() {
        return isFittable;
    }

    OrthonormalColumns columns() {
        return columns;
    }

    /** Returns the sum of squares that least squares does not explain. */
    double squares() {
        return squares;
    }

    /** Returns the orthonormal columns and the rest of the response. */
    List<double[]> all() {
        List<double[]> all = new ArrayList<>(columns.basis());
        all.add(rest);
        return all;
    }

    /** Moves these effects from the rest to the coordinates. */
    void remove(RealVector effect) {
        columns.remove(effect.toArray(), rest, coordinates);
    }

    /** Returns the effects on the response, given those on the rest. */
    RealVector total(RealVector effect) {
        return new ArrayRealVector(coordinates).add(effect);
    }
}
