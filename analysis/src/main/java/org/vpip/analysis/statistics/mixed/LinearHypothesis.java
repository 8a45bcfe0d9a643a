package org.vpip.analysis.statistics.mixed;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Estimable linear functions of fixed effects, in orthonormal coordinates; created by {@link MixedModel#hypothesis}. */
public final class LinearHypothesis {
    private final RealMatrix functions;

    LinearHypothesis(double[][] functions) {
        this.functions = new Array2DRowRealMatrix(functions);
    }

    /** Returns one row for each function. */
    RealMatrix rows() {
        return functions;
    }

    public int size() {
        return functions.getRowDimension();
    }
}
