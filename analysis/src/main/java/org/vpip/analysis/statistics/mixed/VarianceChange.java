package org.vpip.analysis.statistics.mixed;

import java.util.Arrays;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Change of the covariance of the rows by one variance; or the covariance itself, by all.
 *
 * @param person change of the covariance of a person's intercept and slope, 2 by 2
 * @param community change of the variance of communities
 * @param wave change of the variance of communities by wave
 * @param residual change of the variance of each row
 */
record VarianceChange(RealMatrix person, double community, double wave, double residual) {
    static final VarianceChange OF_COMMUNITIES = new VarianceChange(MatrixUtils.createRealMatrix(2, 2), 1, 0, 0);
    static final VarianceChange OF_WAVES = new VarianceChange(MatrixUtils.createRealMatrix(2, 2), 0, 1, 0);
    static final VarianceChange OF_ROWS = new VarianceChange(MatrixUtils.createRealMatrix(2, 2), 0, 0, 1);

    static VarianceChange ofPeople(RealMatrix person) {
        return new VarianceChange(person, 0, 0, 0);
    }

    /** Returns whether neither people nor rows change. */
    boolean isOfCommunities() {
        return residual == 0 && person.getFrobeniusNorm() == 0;
    }

    /** Returns the change of the covariance of so many orthonormal combinations of waves, the level first: diagonal. */
    double[] ofWaves(int waves) {
        double[] diagonal = new double[waves];
        Arrays.fill(diagonal, wave);
        diagonal[0] += waves * community;
        return diagonal;
    }
}
