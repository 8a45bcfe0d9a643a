package org.vpip.analysis.statistics.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.linear.RealVector;
import org.vpip.analysis.statistics.regression.ModelFrame;

/**
 * Linear mixed model y = Xb + u(person) + e with a random intercept for each person, by restricted or full maximum
 * likelihood.
 *
 * <p>It uses all rows that have every value (missing at random). The ratio of the variances is the root of the
 * derivative of the profiled deviance, to about 1e-13. A second pass over the data is without the effects of the first, so
 * that differences between people a million times those within cost no digits. An intercept variance of
 * exactly 0 is a valid answer (least squares). Columns that follow from others are left out, and the deviance has
 * lme4's constants. R: {@code lme4::lmer(y ~ ... + (1 | id))}.
 *
 * <p>Empty for fewer than two people, when no person has two rows, and without residual degrees of freedom. Also empty
 * when nothing varies within people, that is with a ratio of the variances above about 1e12.
 *
 * <p>Laird & Ware (1982), doi:10.2307/2529876; Bates et al. (2015), doi:10.18637/jss.v067.i01.
 */
public final class MixedModel implements PersonModel {
    private static final double SMALLEST = 1e-10;
    private static final int STEPS = 100;

    private final boolean isRestricted;
    private final OrthonormalColumns columns;
    private final RealVector total;
    private final ProfiledDeviance at;

    private MixedModel(boolean restricted, ProjectedResponse response, ProfiledDeviance at) {
        this.isRestricted = restricted;
        this.columns = response.columns();
        this.total = response.total(at.effect);
        this.at = at;
    }

    /** Likelihood to be maximized. */
    public enum LikelihoodType {
        /** REML: variances without the bias from estimating the fixed part. */
        RESTRICTED,
        /** ML: comparable between models with different fixed parts. */
        FULL
    }

    /** Fits a formula with {@code (1 | person)}, where the person is a categorical variable. */
    public static Optional<MixedModel> fit(ModelFrame frame, LikelihoodType likelihood) {
        int[] subjects = frame.groups();
        int persons = Arrays.stream(subjects).max().orElse(-1) + 1;
        if (persons < 2 || persons >= subjects.length) {
            return Optional.empty();
        }
        ProjectedResponse response = new ProjectedResponse(frame);
        if (!response.isFittable()) {
            return Optional.empty();
        }
        boolean restricted = likelihood == LikelihoodType.RESTRICTED;
        Optional<ProfiledDeviance> first = best(response, subjects, restricted);
        first.ifPresent(found -> response.remove(found.effect));
        return first.flatMap(found -> best(response, subjects, restricted))
                .map(at -> new MixedModel(restricted, response, at));
    }

    private static Optional<ProfiledDeviance> best(ProjectedResponse response, int[] subjects, boolean restricted) {
        SubjectSums sums = new SubjectSums(
                response.all(), subjects, Arrays.stream(subjects).max().orElse(-1) + 1);
        int rank = response.columns().rank();
        return best(t -> new ProfiledDeviance(sums, subjects.length, rank, t), restricted, response.squares());
    }

    /** Returns the lowest of a grid of ratios, refined to the root of the derivative nearby. */
    private static Optional<ProfiledDeviance> best(
            DoubleFunction<ProfiledDeviance> at, boolean restricted, double squares) {
        double[] grid = new double[STEPS];
        Arrays.setAll(grid, i -> i == 0 ? 0 : SMALLEST * Math.pow(10, i * 0.25));
        int lowest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < STEPS; i++) {
            ProfiledDeviance here = at.apply(grid[i]);
            double deviance = here.q > 1e-13 * squares ? here.deviance(restricted) : Double.NEGATIVE_INFINITY;
            if (deviance < least) {
                least = deviance;
                lowest = i;
            }
        }
        if (least == Double.NEGATIVE_INFINITY || lowest == STEPS - 1) {
            return Optional.empty();
        }
        return Optional.of(at.apply(root(grid, lowest, t -> at.apply(t).slope(restricted))));
    }

    /**
     * Returns the ratio at which the derivative changes its sign near that step, 0 when it rises from there.
     *
     * <p>Where the deviance is flat to rounding, the change of sign can lie further away than the next step.
     */
    private static double root(double[] grid, int lowest, UnivariateFunction slope) {
        int below = Math.max(0, lowest - 1);
        while (below > 0 && slope.value(grid[below]) > 0) {
            below--;
        }
        int above = lowest + 1;
        while (above < STEPS - 1 && slope.value(grid[above]) < 0) {
            above++;
        }
        if (slope.value(grid[below]) >= 0) {
            return grid[below];
        }
        return slope.value(grid[above]) <= 0
                ? grid[above]
                : new BrentSolver(1e-15, 1e-18).solve(500, slope, grid[below], grid[above]);
    }

    /** Returns the names of the fixed effects that are estimated, in R's form and order. */
    public List<String> effects() {
        return columns.names();
    }

    /** Returns the estimates of {@link #effects()}. */
    public double[] estimates() {
        return columns.coefficients(total().toArray());
    }

    /** Returns the effects in orthonormal coordinates. */
    RealVector total() {
        return total;
    }

    ProfiledDeviance at() {
        return at;
    }

    boolean isRestricted() {
        return isRestricted;
    }

    public double interceptVariance() {
        return at.ratio * residualVariance();
    }

    public double residualVariance() {
        return at.residualVariance(isRestricted);
    }

    /** Returns the ratio of the standard deviations, lme4's theta. */
    public double theta() {
        return Math.sqrt(at.ratio);
    }

    @Override
    public double intraclassCorrelation() {
        return at.ratio / (1 + at.ratio);
    }

    /** Returns whether the intercept variance is 0. */
    public boolean isSingular() {
        return at.ratio == 0;
    }

    /** Returns -2 log likelihood. */
    public double deviance() {
        return at.deviance(isRestricted) + (isRestricted ? columns.logDeterminant() : 0);
    }

    public double logLikelihood() {
        return -deviance() / 2;
    }

    @Override
    public Optional<LinearHypothesis> hypothesis(double[]... weights) {
        return columns.hypothesis(weights);
    }

    /** Returns one of {@link #effects()} as a hypothesis: its coefficient, with effects that follow from others at 0. */
    public LinearHypothesis effect(int position) {
        return new LinearHypothesis(new double[][] {columns.coefficient(position)});
    }

    /**
     * Returns the hypothesis that a term adds nothing to those before it (type I); empty when it has no column of its
     * own.
     */
    public Optional<LinearHypothesis> added(int term) {
        double[][] functions = columns.added(term);
        return functions.length == 0 ? Optional.empty() : Optional.of(new LinearHypothesis(functions));
    }
}
