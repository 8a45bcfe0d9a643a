package org.vpip.analysis.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Random effects of a {@link NestedModel}, besides the intercepts of people.
 *
 * <p>Parameters θ are standard deviations relative to that of the residuals: a of people's intercepts; with slopes also b, of these,
 * and c, so that T = UU' with U the upper triangle of (a, cb, b); then those of communities and of communities by wave, where
 * there are such effects.
 *
 * @param slopes of people over time, which may be correlated with their intercepts
 * @param communities an intercept of each community
 * @param changes an effect of each community at each wave, by which communities change differently
 */
public record RandomTerms(boolean slopes, boolean communities, boolean changes) {

    /** Returns the number of parameters. */
    int size() {
        return (slopes ? 3 : 1) + (communities ? 1 : 0) + (changes ? 1 : 0);
    }

    /** Returns the position of the communities' parameter, or of the one that follows people's. */
    private int afterPeople() {
        return slopes ? 3 : 1;
    }

    /** Returns whether rows of different people depend on each other. */
    public boolean hasCommunities() {
        return communities || changes;
    }

    /** Returns the standard deviation of communities, relative to that of the residuals; 0 without such effects. */
    double ofCommunities(RealVector theta) {
        return communities ? Math.abs(theta.getEntry(afterPeople())) : 0;
    }

    /** Returns the standard deviation of communities by wave, relative to that of the residuals; 0 without such effects. */
    double ofChanges(RealVector theta) {
        return changes ? Math.abs(theta.getEntry(size() - 1)) : 0;
    }

    /** Returns U. */
    RealMatrix personRoot(RealVector theta) {
        double slope = slopes ? theta.getEntry(1) : 0;
        double both = slopes ? theta.getEntry(2) * slope : 0;
        return new Array2DRowRealMatrix(new double[][] {{theta.getEntry(0), both}, {0, slope}});
    }

    /** Returns the relative covariance: T, and the variances of communities and of communities by wave. */
    VarianceChange covariance(RealVector theta) {
        RealMatrix root = personRoot(theta);
        return new VarianceChange(
                root.multiply(root.transpose()), Math.pow(ofCommunities(theta), 2), Math.pow(ofChanges(theta), 2), 1);
    }

    /** Returns the changes of the covariance by T₁₁, by T₁₂ = T₂₁ and T₂₂ with slopes, and by the squares of the last parameters. */
    List<VarianceChange> variances() {
        return variances(MatrixUtils.createRealIdentityMatrix(2));
    }

    /**
     * Returns the changes by the variances and the residual variance, for tests.
     *
     * <p>Those of slopes are UEU' and not E: tests are the same, and large variances cost no digits.
     */
    List<VarianceChange> scaledVariances(RealVector theta) {
        RealMatrix root = slopes ? personRoot(theta) : MatrixUtils.createRealIdentityMatrix(2);
        return Stream.concat(variances(root).stream(), Stream.of(VarianceChange.OF_ROWS))
                .toList();
    }

    private List<VarianceChange> variances(RealMatrix root) {
        double[][][] directions = {{{1, 0}, {0, 0}}, {{0, 1}, {1, 0}}, {{0, 0}, {0, 1}}};
        List<VarianceChange> variances = new ArrayList<>();
        for (int i = 0; i < afterPeople(); i++) {
            RealMatrix own = root.multiply(new Array2DRowRealMatrix(directions[i]));
            variances.add(VarianceChange.ofPeople(own.multiply(root.transpose())));
        }
        if (communities) {
            variances.add(VarianceChange.OF_COMMUNITIES);
        }
        if (changes) {
            variances.add(VarianceChange.OF_WAVES);
        }
        return variances;
    }

    /** Returns the derivatives by the parameters, given those by {@link #variances()}. */
    RealVector gradient(RealVector theta, double[] slopes) {
        RealVector gradient = new ArrayRealVector(size());
        for (int i = 0; i < size(); i++) {
            gradient.setEntry(i, 2 * theta.getEntry(i) * slopes[i]);
        }
        if (this.slopes) {
            double b = theta.getEntry(1);
            double c = theta.getEntry(2);
            gradient.setEntry(1, 2 * b * (c * c * slopes[0] + c * slopes[1] + slopes[2]));
            gradient.setEntry(2, b * b * (2 * c * slopes[0] + slopes[1]));
        }
        return gradient;
    }
}
