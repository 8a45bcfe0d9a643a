package org.vpip.analysis.statistics.power;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.vpip.analysis.statistics.NoncentralT;
import org.vpip.analysis.statistics.StudentTail;

/**
 * Power of two-sided t tests from the noncentral t distribution, both tails counted.
 *
 * <p>Paired design: n pairs, standardized change d_z, δ = d √n, n - 1 degrees of freedom. Two groups of n1 and n2:
 * standardized difference d, δ = d √(n1 n2 / (n1 + n2)), n1 + n2 - 2. Empty without degrees of freedom. R:
 * {@code power.t.test(strict = TRUE)}. Cohen (1988).
 *
 * @param alpha two-sided level of the test, 0 to 1
 */
public record TTestPower(double alpha) {
    private static final int MAX_PAIRS = 10_000_000;

    public TTestPower {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must lie between 0 and 1: " + alpha);
        }
    }

    /** Returns the probability that n pairs show a change of d_z. */
    public OptionalDouble paired(int n, double dz) {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(power(n - 1, Math.abs(dz) * Math.sqrt(n)));
    }

    /** Returns the probability that groups of these sizes show a difference of d. */
    public OptionalDouble twoGroups(int first, int second, double d) {
        return first < 1 || second < 1 || first + second < 3
                ? OptionalDouble.empty()
                : OptionalDouble.of(power(first + second - 2, Math.abs(d) * scale(first, second)));
    }

    private static double scale(double first, double second) {
        return Math.sqrt(first * second / (first + second));
    }

    private double power(double degrees, double delta) {
        double critical = new StudentTail(degrees).critical(1 - alpha);
        NoncentralT distribution = new NoncentralT(degrees);
        return distribution.above(critical, delta) + distribution.below(-critical, delta);
    }

    /** Returns the smallest d_z that n pairs show with this probability, above alpha and below 1. */
    public OptionalDouble detectablePaired(int n, double power) {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(delta(n - 1, power) / Math.sqrt(n));
    }

    /** Returns the smallest d that groups of these sizes show with this probability. */
    public OptionalDouble detectableTwoGroups(int first, int second, double power) {
        return first < 1 || second < 1 || first + second < 3
                ? OptionalDouble.empty()
                : OptionalDouble.of(delta(first + second - 2, power) / scale(first, second));
    }

    private double delta(double degrees, double power) {
        if (!(power > alpha && power < 1)) {
            throw new IllegalArgumentException("power must lie between alpha and 1: " + power);
        }
        double high = 4;
        while (power(degrees, high) < power) {
            high *= 2;
        }
        return new BrentSolver(1e-13, 1e-12).solve(300, delta -> power(degrees, delta) - power, 0, high);
    }

    /**
     * Returns the fewest pairs that show a change of d_z with this probability; empty for 0 and above about eight
     * million.
     */
    public OptionalInt pairsFor(double dz, double power) {
        int high = 2;
        while (high < MAX_PAIRS && paired(high, dz).orElse(0) < power) {
            high *= 2;
        }
        if (high >= MAX_PAIRS) {
            return OptionalInt.empty();
        }
        int low = high / 2;
        while (low + 1 < high) {
            int middle = (low + high) / 2;
            if (paired(middle, dz).orElse(0) >= power) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of(high);
    }
}
