package org.vpip.analysis.statistics.mixed;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Estimable linear functions of fixed effects, in orthonormal coordinates; made by {@link MixedModel#hypothesis}. */
public final class LinearHypothesis {
    private final RealMatrix functions;

    LinearHypothesis(double[][] functions) {
        this.functions = new Array2DRowRealMatrix(functions);
    }

    /** One function a row. */
    RealMatrix rows() {
        return functions;
    }

    /** How many functions. */
    public int size() {
        return functions.getRowDimension();
    }
}
