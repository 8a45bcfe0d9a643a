package org.vpip.analysis.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Gini's coefficient of n numbers that are not negative: Σ(2i - n - 1) x_i / (n Σx), with x in ascending order.
 *
 * <p>0 when all numbers are equal or n is 1, (n - 1) / n when only one number is above 0; ties change nothing. There is no
 * correction by n / (n - 1). Empty for no numbers and where their sum is 0. R: {@code ineq::Gini}.
 *
 * <p>Gini (1912), Variabilità e mutabilità; Gastwirth (1972), doi:10.2307/1937992.
 */
public final class Inequality {
    private Inequality() {}

    /** Returns Gini's coefficient, 0 to 1. */
    public static OptionalDouble gini(double[] values) {
        if (Arrays.stream(values).anyMatch(value -> !(value >= 0))) {
            throw new IllegalArgumentException("values must not be negative: " + Arrays.toString(values));
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * i + 1 - sorted.length) * sorted[i];
            sum += sorted[i];
        }
        return SafeDivision.quotient(weighted, sorted.length * sum);
    }
}
