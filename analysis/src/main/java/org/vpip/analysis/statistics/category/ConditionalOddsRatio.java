package org.vpip.analysis.statistics.category;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.vpip.analysis.statistics.Ratio;

/**
 * Odds ratio of a 2 by 2 table given its margins: the conditional maximum likelihood estimate and exact limits, from the
 * noncentral hypergeometric distribution of the first cell. R: {@code fisher.test}, which solves to 1e-4; here to 1e-12.
 *
 * <p>0 or infinite when the first cell is as small or as large as the margins allow; limits likewise. Empty for other
 * shapes. Fisher (1935), doi:10.2307/2342435; Cornfield (1956).
 *
 * @param sample the ratio of products, infinite where a divisor is 0; empty for 0/0
 */
public record ConditionalOddsRatio(double estimate, double low, double high, OptionalDouble sample) {

    public static Optional<ConditionalOddsRatio> of(int[][] table, double level) {
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
        return Optional.of(limits(logs, table[0][0] - from, (1 - level) / 2, sample(table)));
    }

    private static ConditionalOddsRatio limits(double[] logs, int cell, double tail, OptionalDouble sample) {
        int last = logs.length - 1;
        double estimate = cell == 0 ? 0 : Double.POSITIVE_INFINITY;
        if (cell > 0 && cell < last) {
            estimate = root(omega -> mean(logs, omega) - cell);
        }
        double low = cell == 0 ? 0 : root(omega -> sum(logs, omega, cell, last) - tail);
        double high = cell == last ? Double.POSITIVE_INFINITY : root(omega -> tail - sum(logs, omega, 0, cell));
        return new ConditionalOddsRatio(estimate, low, high, sample);
    }

    private static OptionalDouble sample(int[][] table) {
        double dividend = (double) table[0][0] * table[1][1];
        double divisor = (double) table[0][1] * table[1][0];
        return dividend > 0 && divisor == 0 ? OptionalDouble.of(Double.POSITIVE_INFINITY) : Ratio.of(dividend, divisor);
    }

    /** exp of the logarithm at which an increasing function is 0. */
    private static double root(DoubleUnaryOperator increasing) {
        double reach = 1;
        while (reach < 700 && (increasing.applyAsDouble(-reach) > 0 || increasing.applyAsDouble(reach) < 0)) {
            reach *= 2;
        }
        return Math.exp(new BrentSolver(1e-14, 1e-13, 1e-16).solve(500, increasing::applyAsDouble, -reach, reach));
    }

    private static double[] probabilities(double[] logs, double omega) {
        double[] terms = new double[logs.length];
        Arrays.setAll(terms, i -> logs[i] + i * omega);
        double most = Arrays.stream(terms).max().orElse(0);
        double total = Arrays.stream(terms).map(term -> Math.exp(term - most)).sum();
        return Arrays.stream(terms).map(term -> Math.exp(term - most) / total).toArray();
    }

    private static double mean(double[] logs, double omega) {
        double[] probabilities = probabilities(logs, omega);
        double mean = 0;
        for (int i = 0; i < probabilities.length; i++) {
            mean += i * probabilities[i];
        }
        return mean;
    }

    private static double sum(double[] logs, double omega, int from, int to) {
        return Arrays.stream(probabilities(logs, omega), from, to + 1).sum();
    }
}
