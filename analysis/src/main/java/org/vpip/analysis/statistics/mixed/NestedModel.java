package org.vpip.analysis.statistics.mixed;

import java.util.Optional;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.vpip.analysis.statistics.regression.ModelFrame;

/**
 * Linear mixed model of rows of people in communities, by restricted maximum likelihood: y = Xb + u(person) + v(person) · time +
 * w(community) + z(community, wave) + e, where intercepts and slopes of people may be correlated and {@link RandomTerms} says which
 * effects there are.
 *
 * <p>The relative covariance is the best of a grid, refined by Newton's method on exact derivatives, to about 1e-9. A second pass is
 * without the effects of the first, as in {@link MixedModel}. Origin and unit of the time have no influence on effects and tests. R:
 * {@code lme4::lmer(y ~ ... + (1 + time | person) + (1 | community) + (1 | community:wave))}, with a time from 0.
 *
 * <p>Empty for fewer than two people or two times, without residual degrees of freedom, when nothing varies within
 * people, and when the likelihood has no maximum.
 *
 * <p>Laird & Ware (1982), doi:10.2307/2529876; Bates et al. (2015), doi:10.18637/jss.v067.i01.
 */
public final class NestedModel implements PersonModel {
    /** Smallest standard deviation of a regular fit, relative to that of the residuals, as in lme4's isSingular. */
    private static final double SINGULAR = 1e-4;

    private static final double LARGEST = 1e6;

    /** Standard deviations to start from, relative to that of the residuals. */
    private static final double[] GRID = {1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4};

    private static final double[] SLOPES = {0.02, 0.1, 0.3, 1};
    private static final double[] CORRELATIONS = {-0.9, -0.5, 0, 0.5, 0.9};

    private final RandomTerms terms;
    private final OrthonormalColumns columns;
    private final RealVector total;
    private final RealVector theta;
    private final NestedLikelihood at;
    private final NestedRows rows;

    private NestedModel(NestedFit fit, RealVector theta, NestedLikelihood at) {
        this.terms = fit.terms;
        this.columns = fit.response.columns();
        this.total = fit.response.total(at.effect);
        this.theta = theta;
        this.at = at;
        this.rows = fit.rows;
    }

    /**
     * Fits a formula with {@code (1 | person)}, where the person is a categorical variable. The other variables have the same value at
     * all rows of a community and time.
     *
     * @param times of the rows of the frame
     * @param communities of the rows of the frame; every person is in one
     */
    public static Optional<NestedModel> fit(ModelFrame frame, double[] times, int[] communities, RandomTerms terms) {
        ProjectedResponse response = new ProjectedResponse(frame);
        NestedRows rows = new NestedRows(frame.groups(), communities, times);
        return rows.hasTwo() && response.isFittable() ? new NestedFit(terms, response, rows).best() : Optional.empty();
    }

    /**
     * Returns the random effects to fit without those that are singular: slopes alone if they hardly vary or the intercepts at the
     * first time do not, else effects of communities with a standard deviation below 1e-4 of that of the residuals.
     */
    public RandomTerms regularTerms() {
        return hasSingularSlopes()
                ? new RandomTerms(false, terms.communities(), terms.changes())
                : new RandomTerms(
                        terms.slopes(), terms.ofCommunities(theta) >= SINGULAR, terms.ofChanges(theta) >= SINGULAR);
    }

    private boolean hasSingularSlopes() {
        RealMatrix t = at.covariance().person();
        double slope = t.getEntry(1, 1);
        double first = rows.earliest();
        double intercept = t.getEntry(0, 0) + first * (2 * t.getEntry(0, 1) + first * slope);
        double determinant = t.getEntry(0, 0) * slope - t.getEntry(0, 1) * t.getEntry(0, 1);
        return terms.slopes() && !(intercept >= SINGULAR * SINGULAR && determinant / intercept >= SINGULAR * SINGULAR);
    }

    /** Returns the effects in orthonormal coordinates. */
    RealVector total() {
        return total;
    }

    /** Returns the parts of Kenward and Roger's adjustment. */
    VarianceDerivatives derivatives() {
        return at.derivatives(terms.scaledVariances(theta));
    }

    public double residualVariance() {
        return at.residualVariance();
    }

    /** Returns the share of people, communities among them; communities by wave are not between people. */
    @Override
    public double intraclassCorrelation() {
        double between = at.meanBetween() + at.covariance().community();
        return between / (between + at.covariance().wave() + at.covariance().residual());
    }

    @Override
    public Optional<LinearHypothesis> hypothesis(double[]... weights) {
        return columns.hypothesis(weights);
    }

    /** Search for the maximum of the likelihood. */
    private record NestedFit(RandomTerms terms, ProjectedResponse response, NestedRows rows) {

        private NestedSums sums() {
            return new NestedSums(response.all(), rows);
        }

        private Optional<NestedModel> best() {
            NestedSums sums = sums();
            Optional<RealVector> first = minimum(sums);
            first.flatMap(theta -> likelihood(sums, theta)).ifPresent(found -> response.remove(found.effect));
            NestedSums second = sums();
            return first.flatMap(theta -> refined(second, theta))
                    .flatMap(last -> likelihood(second, last).map(found -> new NestedModel(this, last, found)));
        }

        /**
         * Returns the minimum near the best of a grid. No deviance changes with slopes that do not vary, so that the steps may end
         * there; if slopes that follow the intercepts fit better, they start again.
         */
        private Optional<RealVector> minimum(NestedSums sums) {
            Optional<RealVector> found = refined(sums, start(sums));
            return found.filter(theta -> terms.slopes() && Math.abs(theta.getEntry(1)) < GRID[0])
                    .map(theta -> correlated(sums, theta))
                    .filter(other -> deviance(sums, other) < deviance(sums, found.orElseThrow()))
                    .flatMap(other -> refined(sums, other))
                    .or(() -> found);
        }

        /** Returns the best of slopes that are correlated with the intercepts to different degrees; these keep their variance. */
        private RealVector correlated(NestedSums sums, RealVector theta) {
            RealVector best = theta;
            for (double slope : SLOPES) {
                for (double correlation : CORRELATIONS) {
                    RealVector own = theta.copy();
                    own.setEntry(0, theta.getEntry(0) * Math.sqrt(1 - correlation * correlation));
                    own.setEntry(1, slope);
                    own.setEntry(2, theta.getEntry(0) * correlation / slope);
                    best = deviance(sums, own) < deviance(sums, best) ? own : best;
                }
            }
            return best;
        }

        /** Returns the best of a grid: of intercepts and slopes without correlation, then of each parameter in turn, twice. */
        private RealVector start(NestedSums sums) {
            RealVector start = new ArrayRealVector(terms.size(), GRID[0]);
            if (terms.slopes()) {
                start.setEntry(2, 0);
                double least = Double.POSITIVE_INFINITY;
                for (double intercept : GRID) {
                    RealVector other = start.copy();
                    other.setEntry(0, intercept);
                    RealVector own = best(sums, other, 1);
                    if (deviance(sums, own) < least) {
                        least = deviance(sums, own);
                        start = own;
                    }
                }
            }
            return terms.slopes() && !terms.hasCommunities() ? start : best(sums, best(sums, start));
        }

        private RealVector best(NestedSums sums, RealVector start) {
            RealVector at = start;
            for (int parameter = 0; parameter < terms.size(); parameter++) {
                at = terms.slopes() && parameter == 2 ? at : best(sums, at, parameter);
            }
            return at;
        }

        private RealVector best(NestedSums sums, RealVector start, int parameter) {
            RealVector best = start;
            double least = Double.POSITIVE_INFINITY;
            for (double value : GRID) {
                RealVector own = start.copy();
                own.setEntry(parameter, value);
                double deviance = deviance(sums, own);
                if (deviance < least) {
                    least = deviance;
                    best = own;
                }
            }
            return best;
        }

        /** Returns the minimum nearby; empty where the residuals vanish there. */
        private Optional<RealVector> refined(NestedSums sums, RealVector start) {
            return new NewtonMinimum(theta -> deviance(sums, theta), theta -> gradient(sums, theta))
                    .near(start)
                    .filter(theta -> likelihood(sums, theta)
                            .filter(found -> found.q > 1e-13 * response.squares())
                            .isPresent());
        }

        private Optional<NestedLikelihood> likelihood(NestedSums sums, RealVector theta) {
            return NestedLikelihood.at(sums, terms.personRoot(theta), terms.covariance(theta));
        }

        private double deviance(NestedSums sums, RealVector theta) {
            return likelihood(sums, theta).map(found -> found.deviance).orElse(Double.POSITIVE_INFINITY);
        }

        /** Returns the derivatives of the deviance; NaN where a number is too large for a maximum. */
        private RealVector gradient(NestedSums sums, RealVector theta) {
            return Optional.of(theta)
                    .filter(own -> own.getNorm() < LARGEST)
                    .flatMap(own -> likelihood(sums, own))
                    .map(found -> terms.gradient(theta, found.slopes(terms.variances())))
                    .orElse(theta.mapMultiply(Double.NaN));
        }
    }
}
