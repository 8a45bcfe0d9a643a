package org.vpip.analysis.statistics;

import java.util.OptionalDouble;

/** Numbers that may not exist. */
public final class SafeDivision {
    private SafeDivision() {}

    /** The quotient; empty when the divisor is 0 or either is not a finite number. */
    public static OptionalDouble quotient(double dividend, double divisor) {
        return divisor == 0 || !Double.isFinite(divisor) ? OptionalDouble.empty() : finite(dividend / divisor);
    }

    /** The number itself; empty when it is infinite or not a number. */
    public static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
