package org.vpip.analysis.statistics.pooling;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StudentTail;
import org.vpip.analysis.statistics.UpperTail;

/**
 * Estimates of k groups pooled as a random-effects model. R: {@code metafor::rma(method = "REML", test = "knha")}.
 *
 * <p>With weights wᵢ = 1 / (vᵢ + τ²), the pooled estimate is μ = Σwᵢyᵢ / Σwᵢ. Its standard error is Knapp and Hartung's, √(Σwᵢ(yᵢ − μ)² / ((k
 * − 1) Σwᵢ)), with k − 1 degrees of freedom and no lower bound, as in R. Where all estimates are equal, it is 0.
 *
 * <p>Knapp &amp; Hartung (2003), doi:10.1002/sim.1482; Viechtbauer (2005), doi:10.3102/10769986030003261; Higgins, Thompson &amp; Spiegelhalter
 * (2009), doi:10.1111/j.1467-985X.2008.00552.x, with k − 1 degrees of freedom.
 *
 * @param estimate μ
 * @param standardError of μ
 * @param p of the t test of μ = 0, two-sided; empty if the standard error is 0
 * @param interval of μ, 95 %
 * @param prediction the interval in which the true value of another group of the same kind lies with 95 %
 */
public record RandomEffects(
        double estimate,
        double standardError,
        OptionalDouble p,
        Interval interval,
        Interval prediction,
        Heterogeneity heterogeneity) {
    private static final double LEVEL = 0.95;

    /**
     * The differences of groups beyond chance.
     *
     * @param tauSquared variance of the true values between groups, 0 or more, by REML
     * @param shareOfVariance I², 0 to 1: the part of the variance of the estimates that τ² explains. Higgins &amp; Thompson (2002), doi:10.1002/sim.1186
     * @param q Cochran's Q, with inverse-variance weights
     * @param p of Q, χ² with k − 1 degrees of freedom
     */
    public record Heterogeneity(double tauSquared, double shareOfVariance, double q, double p) {}

    /**
     * Pools estimates with their sampling variances; empty for fewer than two groups, and where a variance is not positive or a number not
     * finite.
     */
    public static Optional<RandomEffects> of(double[] estimates, double[] variances) {
        boolean usable = estimates.length > 1
                && Arrays.stream(estimates).allMatch(Double::isFinite)
                && Arrays.stream(variances).allMatch(variance -> variance > 0 && Double.isFinite(variance));
        return usable ? Optional.of(pooled(estimates, variances)) : Optional.empty();
    }

    private static RandomEffects pooled(double[] estimates, double[] variances) {
        double between = BetweenVariance.restricted(estimates, variances);
        WeightedMean mean = WeightedMean.of(estimates, variances, between);
        int degrees = estimates.length - 1;
        double error = Math.sqrt(mean.squares() / degrees / mean.total());
        StudentTail student = new StudentTail(degrees);
        return new RandomEffects(
                mean.mean(),
                error,
                error > 0 ? OptionalDouble.of(student.twoSided(mean.mean() / error)) : OptionalDouble.empty(),
                student.around(mean.mean(), error, LEVEL),
                student.around(mean.mean(), Math.sqrt(error * error + between), LEVEL),
                heterogeneity(estimates, variances, between));
    }

    private static Heterogeneity heterogeneity(double[] estimates, double[] variances, double between) {
        WeightedMean fixed = WeightedMean.of(estimates, variances, 0);
        int degrees = estimates.length - 1;
        double squares = Arrays.stream(variances).map(v -> 1 / (v * v)).sum();
        double typical = degrees * fixed.total() / (fixed.total() * fixed.total() - squares);
        double q = fixed.squares();
        return new Heterogeneity(between, between / (between + typical), q, UpperTail.chiSquared(q, degrees));
    }

    /**
     * A mean with the weights 1 / (vᵢ + τ²).
     *
     * @param total sum of the weights
     * @param squares weighted sum of the squared distances from the mean
     */
    record WeightedMean(double mean, double total, double squares) {
        static WeightedMean of(double[] estimates, double[] variances, double between) {
            double[] weights =
                    Arrays.stream(variances).map(v -> 1 / (v + between)).toArray();
            double total = Arrays.stream(weights).sum();
            double mean = sum(weights, estimates) / total;
            double[] distances =
                    Arrays.stream(estimates).map(y -> (y - mean) * (y - mean)).toArray();
            return new WeightedMean(mean, total, sum(weights, distances));
        }

        private static double sum(double[] weights, double[] values) {
            return IntStream.range(0, weights.length)
                    .mapToDouble(i -> weights[i] * values[i])
                    .sum();
        }
    }
}
