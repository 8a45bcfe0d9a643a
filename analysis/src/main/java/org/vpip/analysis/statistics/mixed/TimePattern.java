package org.vpip.analysis.statistics.mixed;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Times at which people are seen, with an orthonormal basis of (1, time): one part for one time, else two. */
final class TimePattern {
    private final RealMatrix basis;
    private final RealMatrix factor;

    TimePattern(List<Double> times) {
        double mean = times.stream().mapToDouble(t -> t).average().orElseThrow();
        double norm = Math.sqrt(
                times.stream().mapToDouble(t -> (t - mean) * (t - mean)).sum());
        double root = Math.sqrt(times.size());
        double[] level = times.stream().mapToDouble(t -> 1 / root).toArray();
        double[] line = times.stream().mapToDouble(t -> (t - mean) / norm).toArray();
        this.basis = new Array2DRowRealMatrix(norm > 0 ? new double[][] {level, line} : new double[][] {level});
        double[][] triangle = {{root, mean * root}, {0, norm}};
        this.factor = new Array2DRowRealMatrix(triangle).getSubMatrix(0, parts() - 1, 0, 1);
    }

    int rows() {
        return basis.getColumnDimension();
    }

    int parts() {
        return basis.getRowDimension();
    }

    /** Returns the triangular factor of (1, time), one row for each part. */
    RealMatrix factor() {
        return factor;
    }

    /** Returns the parts of a person's rows. */
    RealMatrix parts(RealMatrix own) {
        return basis.multiply(own);
    }

    /** Returns what remains of a person's rows without these parts. */
    RealMatrix rest(RealMatrix own, RealMatrix parts) {
        return own.subtract(basis.transpose().multiply(parts));
    }
}
