package org.vpip.analysis.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.regression.DesignMatrix;
import org.vpip.analysis.statistics.regression.ModelFrame;

/**
 * Linear mixed model y = Xb + u(person) + e with an intercept of each person, by restricted or full maximum likelihood, on all
 * rows that have every value (missing at random).
 *
 * <p>The ratio of the variances is the root of the derivative of the profiled deviance, to about 1e-13; the time is that of
 * one pass over the data. An intercept variance of exactly 0 is a valid answer (least squares). Columns that follow from
 * others are left out, as in lme4. The deviance has lme4's constants. No result for fewer than two persons, when no person has
 * two rows, without residual degrees of freedom, and when nothing
 * varies within persons (a ratio of the variances above 1e7). R: {@code lme4::lmer(y ~ ... + (1 |
 * id))}.
 *
 * <p>Laird & Ware (1982), doi:10.2307/2529876; Bates et al. (2015), doi:10.18637/jss.v067.i01.
 */
public final class MixedModel {
    private static final double SMALLEST = 1e-10;
    private static final int STEPS = 70;

    private final boolean isRestricted;
    private final OrthonormalColumns columns;
    private final double[] coordinates;
    private final ProfiledDeviance at;

    private MixedModel(boolean restricted, OrthonormalColumns columns, double[] coordinates, ProfiledDeviance at) {
        this.isRestricted = restricted;
        this.columns = columns;
        this.coordinates = coordinates;
        this.at = at;
    }

    /** What is maximised. */
    public enum LikelihoodType {
        /** REML: variances unbiased by the fixed part. */
        RESTRICTED,
        /** ML: comparable between fixed parts. */
        FULL
    }

    /** @param frame of a formula with {@code (1 | person)}, the person a categorical variable */
    public static Optional<MixedModel> fit(ModelFrame frame, LikelihoodType likelihood) {
        int[] subjects = frame.groups();
        int persons = Arrays.stream(subjects).max().orElse(-1) + 1;
        if (persons < 2 || persons >= subjects.length) {
            return Optional.empty();
        }
        OrthonormalColumns columns = new OrthonormalColumns(DesignMatrix.of(frame));
        double[] response = frame.response();
        double size = Moments.dot(response, response);
        double[] coordinates = columns.project(response);
        double squares = Moments.dot(response, response);
        int rank = columns.rank();
        if (rank == 0 || subjects.length - rank < 1 || !(squares > 1e-28 * size)) {
            return Optional.empty();
        }
        List<double[]> all = new ArrayList<>(columns.basis());
        all.add(response);
        SubjectSums sums = new SubjectSums(all, subjects, persons);
        boolean restricted = likelihood == LikelihoodType.RESTRICTED;
        return best(t -> new ProfiledDeviance(sums, subjects.length, rank, squares, t), restricted, squares)
                .map(at -> new MixedModel(restricted, columns, coordinates, at));
    }

    /** The lowest of a grid of ratios, then the root of the derivative beside it. */
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
     * Where the derivative changes its sign beside that step, 0 when it rises from there. Where the deviance is flat to
     * rounding, the change of sign can lie further away than the next step.
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

    /** Names of the fixed effects that are estimated, in R's form and order. */
    public List<String> effects() {
        return columns.names();
    }

    /** Estimates of {@link #effects()}. */
    public double[] estimates() {
        return columns.coefficients(total().toArray());
    }

    /** Effects in orthonormal coordinates. */
    RealVector total() {
        return new ArrayRealVector(coordinates).add(at.effect);
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

    /** Ratio of the standard deviations, lme4's theta. */
    public double theta() {
        return Math.sqrt(at.ratio);
    }

    /** Share of the variance that is between persons, 0 to 1. */
    public double intraclassCorrelation() {
        return at.ratio / (1 + at.ratio);
    }

    /** Whether the intercept variance is 0. */
    public boolean isSingular() {
        return at.ratio == 0;
    }

    public int persons() {
        return at.persons();
    }

    public int rows() {
        return at.rows;
    }

    /** -2 log likelihood. */
    public double deviance() {
        return at.deviance(isRestricted) + (isRestricted ? columns.logDeterminant() : 0);
    }

    public double logLikelihood() {
        return -deviance() / 2;
    }

    /**
     * Linear functions of the effects, for tests and intervals.
     *
     * @param weights one array a function, one number a column of the design (aliased ones too)
     * @return empty when one of them cannot be estimated
     */
    public Optional<LinearHypothesis> hypothesis(double[]... weights) {
        double[][] functions = new double[weights.length][];
        for (int i = 0; i < weights.length; i++) {
            double[] function = columns.function(weights[i]);
            if (function == null) {
                return Optional.empty();
            }
            functions[i] = function;
        }
        return Optional.of(new LinearHypothesis(functions));
    }

    /** One of {@link #effects()}: its coefficient, effects that follow from others being 0. */
    public LinearHypothesis effect(int position) {
        return new LinearHypothesis(new double[][] {columns.coefficient(position)});
    }

    /** That a term adds nothing to those before it (type I); empty when it has no column of its own. */
    public Optional<LinearHypothesis> added(int term) {
        double[][] functions = columns.added(term);
        return functions.length == 0 ? Optional.empty() : Optional.of(new LinearHypothesis(functions));
    }
}
