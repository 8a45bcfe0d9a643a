package org.vpip.analysis.statistics.mixed;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.regression.ModelFrame;

/**
 * Linear mixed model y = Xb + u(person) + v(person) · time + e, with intercepts and slopes of people that may be
 * correlated, by restricted maximum likelihood.
 *
 * <p>The relative covariance of (u, v) is the best of a grid, refined by Newton's method on
 * exact derivatives, to about 1e-9. A second pass is without the effects of the first, as in {@link MixedModel}. Origin
 * and unit of the time have no influence on effects and tests. R: {@code lme4::lmer(y ~ ... + (1 + time | id))}, with a
 * time from 0.
 *
 * <p>Empty for fewer than two people or two times, without residual degrees of freedom, when nothing varies within
 * people, and when the likelihood has no maximum.
 *
 * <p>Laird & Ware (1982), doi:10.2307/2529876; Bates et al. (2015), doi:10.18637/jss.v067.i01.
 */
public final class RandomSlopeModel implements PersonModel {
    /** Smallest standard deviation of a regular fit, relative to that of the residuals, as in lme4's isSingular. */
    private static final double SINGULAR = 1e-4;

    private static final double LARGEST = 1e6;

    /** Standard deviations of intercepts and slopes to start from, relative to that of the residuals. */
    private static final double[] GRID = {1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4};

    private final OrthonormalColumns columns;
    private final RealVector total;
    private final SlopeLikelihood at;
    private final double first;

    private RandomSlopeModel(ProjectedResponse response, SlopeLikelihood at, double first) {
        this.columns = response.columns();
        this.total = response.total(at.effect);
        this.at = at;
        this.first = first;
    }

    /**
     * Fits a formula with {@code (1 | person)}, where the person is a categorical variable.
     *
     * @param times of the rows of the frame
     */
    public static Optional<RandomSlopeModel> fit(ModelFrame frame, double[] times) {
        ProjectedResponse response = new ProjectedResponse(frame);
        if (!hasTwo(Arrays.stream(frame.groups()).asDoubleStream().toArray())
                || !hasTwo(times)
                || !response.isFittable()) {
            return Optional.empty();
        }
        double mean = Moments.meanOf(times);
        double[] centred = Arrays.stream(times).map(time -> time - mean).toArray();
        double earliest = Arrays.stream(centred).min().orElseThrow();
        Optional<RealVector> first = best(sums(frame, response, centred), response.squares());
        first.ifPresent(theta -> response.remove(likelihood(sums(frame, response, centred), theta).effect));
        return first.flatMap(theta -> refined(sums(frame, response, centred), theta, response.squares())
                .map(last -> likelihood(sums(frame, response, centred), last))
                .map(at -> new RandomSlopeModel(response, at, earliest)));
    }

    private static boolean hasTwo(double[] values) {
        return Arrays.stream(values).distinct().limit(2).count() == 2;
    }

    private static TimePatternSums sums(ModelFrame frame, ProjectedResponse response, double[] times) {
        return new TimePatternSums(response.all(), frame.groups(), times);
    }

    /** Returns the best of a grid of uncorrelated intercepts and slopes, refined. */
    private static Optional<RealVector> best(TimePatternSums sums, double squares) {
        double least = Double.POSITIVE_INFINITY;
        RealVector start = new ArrayRealVector(new double[] {1, 1, 0});
        for (double intercept : GRID) {
            for (double slope : GRID) {
                RealVector theta = new ArrayRealVector(new double[] {intercept, slope, 0});
                double deviance = likelihood(sums, theta).deviance;
                if (deviance < least) {
                    least = deviance;
                    start = theta;
                }
            }
        }
        return refined(sums, start, squares);
    }

    /** Returns the minimum nearby; empty where the residuals vanish there. */
    private static Optional<RealVector> refined(TimePatternSums sums, RealVector start, double squares) {
        NewtonMinimum minimum =
                new NewtonMinimum(theta -> likelihood(sums, theta).deviance, theta -> gradient(sums, theta));
        return minimum.near(start).filter(theta -> likelihood(sums, theta).q > 1e-13 * squares);
    }

    /**
     * Returns the likelihood at T = UU', U the upper triangle of (a, cb, b): deviations a of the intercepts at the time -c,
     * where they do not depend on the slopes, and b of the slopes.
     */
    private static SlopeLikelihood likelihood(TimePatternSums sums, RealVector theta) {
        double b = theta.getEntry(1);
        RealMatrix upper =
                new Array2DRowRealMatrix(new double[][] {{theta.getEntry(0), theta.getEntry(2) * b}, {0, b}});
        return new SlopeLikelihood(sums, upper);
    }

    /** Returns the derivatives of the deviance by (a, b, c); NaN where a number is too large for a maximum. */
    private static RealVector gradient(TimePatternSums sums, RealVector theta) {
        if (!(theta.getNorm() < LARGEST)) {
            return theta.mapMultiply(Double.NaN);
        }
        double[] slopes = likelihood(sums, theta).slopes();
        double b = theta.getEntry(1);
        double c = theta.getEntry(2);
        return new ArrayRealVector(new double[] {
            2 * theta.getEntry(0) * slopes[0],
            2 * b * (c * c * slopes[0] + c * slopes[1] + slopes[2]),
            b * b * (2 * c * slopes[0] + slopes[1])
        });
    }

    /**
     * Returns whether the intercepts at the first time or the rest of the slopes, given those, hardly vary: a standard
     * deviation of less than 1e-4 of that of the residuals.
     */
    public boolean isSingular() {
        RealMatrix t = at.relative();
        double slope = t.getEntry(1, 1);
        double intercept = t.getEntry(0, 0) + first * (2 * t.getEntry(0, 1) + first * slope);
        double determinant = t.getEntry(0, 0) * slope - t.getEntry(0, 1) * t.getEntry(0, 1);
        return !(intercept >= SINGULAR * SINGULAR && determinant / intercept >= SINGULAR * SINGULAR);
    }

    SlopeLikelihood at() {
        return at;
    }

    /** Returns the effects in orthonormal coordinates. */
    RealVector total() {
        return total;
    }

    public double residualVariance() {
        return at.residualVariance();
    }

    @Override
    public double intraclassCorrelation() {
        return at.meanBetween() / (1 + at.meanBetween());
    }

    @Override
    public Optional<LinearHypothesis> hypothesis(double[]... weights) {
        return columns.hypothesis(weights);
    }
}
