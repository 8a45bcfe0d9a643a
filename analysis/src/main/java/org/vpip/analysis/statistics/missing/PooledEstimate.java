package org.vpip.analysis.statistics.missing;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Estimate pooled from m imputed data sets by Rubin's rules. R: {@code mice::pool}.
 *
 * <p>W is the mean variance, B the variance of the estimates, T = W + (1 + 1/m) B; r = (1 + 1/m) B / W; λ = (1 + 1/m) B
 * / T; fmi = (r + 2/(df + 3)) / (r + 1). Degrees of freedom are Barnard and Rubin's for small samples, without the
 * floor of 1e-4 that {@code mice} puts under λ. Empty for fewer than two data sets, a mean variance that is not
 * positive, and without complete-data degrees of freedom.
 *
 * <p>Rubin (1987); Barnard & Rubin (1999), doi:10.1093/biomet/86.4.948.
 *
 * @param degreesOfFreedom of the t test and the interval
 */
public record PooledEstimate(
        double estimate,
        VarianceComponents variance,
        MissingInformation missing,
        PooledDegrees degreesOfFreedom,
        double t,
        double p,
        Interval interval) {

    /** The variances W, B and T. */
    public record VarianceComponents(double within, double between, double total) {}

    /**
     * The information that the missing values take away.
     *
     * @param lambda share of the variance that the missing values cause, 0 to 1
     * @param fraction fraction of missing information, fmi
     */
    public record MissingInformation(double relativeIncrease, double lambda, double fraction) {}

    /** The degrees of freedom of Barnard and Rubin (1999), and of Rubin (1987), infinite when B = 0. */
    public record PooledDegrees(double barnardRubin, double rubin) {}

    /** Pools the estimates; complete data would have n minus the number of coefficients as degrees of freedom. */
    public static Optional<PooledEstimate> of(double[] estimates, double[] variances, double completeDegrees) {
        int m = estimates.length;
        double within = Moments.meanOf(variances);
        if (m < 2 || !(within > 0) || !(completeDegrees > 0)) {
            return Optional.empty();
        }
        double between = Moments.varianceOf(estimates);
        double part = (1 + 1.0 / m) * between;
        double total = within + part;
        double lambda = part / total;
        double increase = part / within;
        double degrees = degrees(lambda, m, completeDegrees);
        double mean = Moments.meanOf(estimates);
        double error = Math.sqrt(total);
        StudentTail student = new StudentTail(degrees);
        return Optional.of(new PooledEstimate(
                mean,
                new VarianceComponents(within, between, total),
                new MissingInformation(increase, lambda, (increase + 2 / (degrees + 3)) / (increase + 1)),
                new PooledDegrees(degrees, (m - 1) * (1 + 1 / increase) * (1 + 1 / increase)),
                mean / error,
                student.twoSided(mean / error),
                student.around(mean, error, 0.95)));
    }

    /** Returns Barnard and Rubin's degrees of freedom for λ. */
    public static double degrees(double lambda, int m, double completeDegrees) {
        double old = lambda == 0 ? Double.POSITIVE_INFINITY : (m - 1) / (lambda * lambda);
        double observed = (completeDegrees + 1) / (completeDegrees + 3) * completeDegrees * (1 - lambda);
        return 1 / (1 / old + 1 / observed);
    }
}
