package org.vpip.analysis.statistics.pooling;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.vpip.analysis.statistics.Moments;

/**
 * The variance between groups by restricted maximum likelihood: where the likelihood is greatest, 0 if that is at the lower end.
 *
 * <p>Twice the derivative of the log likelihood is Σwᵢ²(yᵢ − μ)² − Σwᵢ + Σwᵢ² / Σwᵢ. It is negative beyond the variance of the
 * estimates plus their greatest sampling variance. Viechtbauer (2005), doi:10.3102/10769986030003261, equation 13.
 */
final class BetweenVariance {
    private static final int STEPS = 400;
    private static final int MAX_EVALUATIONS = 1_000;
    private static final double RELATIVE = 1e-15;
    private static final double ABSOLUTE = 1e-300;

    private final double[] estimates;
    private final double[] variances;

    private BetweenVariance(double[] estimates, double[] variances) {
        this.estimates = estimates;
        this.variances = variances;
    }

    /** Returns τ² of two or more estimates with positive sampling variances. */
    static double restricted(double[] estimates, double[] variances) {
        BetweenVariance own = new BetweenVariance(estimates, variances);
        double greatest = estimates.length * Moments.varianceOf(estimates)
                + Arrays.stream(variances).max().orElseThrow();
        double least = Arrays.stream(variances).min().orElseThrow() * 1e-9;
        double[] grid = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> step == 0 ? 0 : least * Math.pow(greatest / least, step / (double) STEPS))
                .toArray();
        return IntStream.range(0, STEPS)
                .filter(step -> own.slope(grid[step]) > 0 && own.slope(grid[step + 1]) <= 0)
                .mapToDouble(step -> own.peak(grid[step], grid[step + 1]))
                .reduce(0, (best, peak) -> own.likelihood(peak) > own.likelihood(best) ? peak : best);
    }

    private double peak(double low, double high) {
        return slope(high) == 0
                ? high
                : new BrentSolver(RELATIVE, ABSOLUTE).solve(MAX_EVALUATIONS, this::slope, low, high);
    }

    /** Returns twice the derivative of the restricted log likelihood. */
    private double slope(double between) {
        RandomEffects.WeightedMean mean = RandomEffects.WeightedMean.of(estimates, variances, between);
        double squares = 0;
        double fit = 0;
        for (int i = 0; i < estimates.length; i++) {
            double weight = 1 / (variances[i] + between);
            double distance = estimates[i] - mean.mean();
            squares += weight * weight;
            fit += weight * weight * distance * distance;
        }
        return fit - mean.total() + squares / mean.total();
    }

    private double likelihood(double between) {
        RandomEffects.WeightedMean mean = RandomEffects.WeightedMean.of(estimates, variances, between);
        double logarithms =
                Arrays.stream(variances).map(v -> Math.log(v + between)).sum();
        return -(logarithms + Math.log(mean.total()) + mean.squares()) / 2;
    }
}
