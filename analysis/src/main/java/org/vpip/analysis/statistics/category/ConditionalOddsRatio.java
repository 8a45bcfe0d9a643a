package org.vpip.analysis.statistics.category;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Odds ratio of a 2 by 2 table given its margins, from the noncentral hypergeometric distribution of the first cell.
 *
 * <p>The estimate is the conditional maximum likelihood one, the limits are exact. Both are 0 or infinite when the
 * first cell is as small or as large as the margins allow. Empty for other shapes. R: {@code fisher.test}. Fisher
 * (1935), doi:10.2307/2342435; Cornfield (1956).
 *
 * @param sample the ratio of products, infinite where a divisor is 0; empty for 0/0
 */
public record ConditionalOddsRatio(double estimate, double low, double high, OptionalDouble sample) {

    /** Precision to which the equations are solved. */
    public enum OddsRatioSolution {
        /** Solved to about 1e-12. */
        EXACT(1e-15),
        /**
         * Solved as in {@code fisher.test}: to 1.2e-4 of the ratio or of its inverse, so that a limit may be off by a
         * hundredth.
         */
        AS_R(Math.pow(Math.ulp(1.0), 0.25));

        private final double tolerance;

        OddsRatioSolution(double tolerance) {
            this.tolerance = tolerance;
        }
    }

    public static Optional<ConditionalOddsRatio> of(int[][] table, double level, OddsRatioSolution solution) {
        if (table.length != 2 || table[0].length != 2) {
            return Optional.empty();
        }
        int first = table[0][0] + table[0][1];
        int column = table[0][0] + table[1][0];
        int second = table[1][0] + table[1][1];
        int from = Math.max(0, column - second);
        double[] logs = new double[Math.min(first, column) - from + 1];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = CombinatoricsUtils.binomialCoefficientLog(first, from + i)
                    + CombinatoricsUtils.binomialCoefficientLog(second, column - from - i);
        }
        return Optional.of(limits(logs, table[0][0] - from, (1 - level) / 2, sample(table), solution.tolerance));
    }

    private static ConditionalOddsRatio limits(
            double[] logs, int cell, double tail, OptionalDouble sample, double tolerance) {
        int last = logs.length - 1;
        double estimate = cell == 0 ? 0 : Double.POSITIVE_INFINITY;
        if (cell > 0 && cell < last) {
            estimate = root(odds -> mean(logs, odds) - cell, tolerance);
        }
        double low = cell == 0 ? 0 : root(odds -> sum(logs, odds, cell, last) - tail, tolerance);
        double high =
                cell == last ? Double.POSITIVE_INFINITY : root(odds -> tail - sum(logs, odds, 0, cell), tolerance);
        return new ConditionalOddsRatio(estimate, low, high, sample);
    }

    private static OptionalDouble sample(int[][] table) {
        double dividend = (double) table[0][0] * table[1][1];
        double divisor = (double) table[0][1] * table[1][0];
        return dividend > 0 && divisor == 0
                ? OptionalDouble.of(Double.POSITIVE_INFINITY)
                : SafeDivision.quotient(dividend, divisor);
    }

    /** Returns the odds at which an increasing function is 0, sought from 0 to 1 as odds or as their inverse. */
    private static double root(DoubleUnaryOperator increasing, double tolerance) {
        double even = increasing.applyAsDouble(1);
        if (even == 0) {
            return 1;
        }
        return even > 0
                ? BrentRoot.between(0, 1, tolerance, increasing)
                : 1 / BrentRoot.between(Math.ulp(1.0), 1, tolerance, inverse -> increasing.applyAsDouble(1 / inverse));
    }

    private static double[] probabilities(double[] logs, double odds) {
        double[] terms = new double[logs.length];
        double log = Math.log(odds);
        Arrays.setAll(terms, i -> i == 0 ? logs[0] : logs[i] + i * log);
        double most = Arrays.stream(terms).max().orElse(0);
        double total = Arrays.stream(terms).map(term -> Math.exp(term - most)).sum();
        return Arrays.stream(terms).map(term -> Math.exp(term - most) / total).toArray();
    }

    private static double mean(double[] logs, double odds) {
        double[] probabilities = probabilities(logs, odds);
        double mean = 0;
        for (int i = 0; i < probabilities.length; i++) {
            mean += i * probabilities[i];
        }
        return mean;
    }

    private static double sum(double[] logs, double odds, int from, int to) {
        return Arrays.stream(probabilities(logs, odds), from, to + 1).sum();
    }
}
