package org.vpip.analysis.statistics;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** Arithmetic whose result may be undefined. */
public final class SafeDivision {
    private SafeDivision() {}

    /** Returns the quotient; empty when the divisor is 0 or either number is not finite. */
    public static OptionalDouble quotient(double dividend, double divisor) {
        return divisor == 0 || !Double.isFinite(divisor) ? OptionalDouble.empty() : finite(dividend / divisor);
    }

    /** Returns the function of a number that may be absent; empty where the number is. */
    public static OptionalDouble map(OptionalDouble value, DoubleUnaryOperator function) {
        return value.isPresent() ? OptionalDouble.of(function.applyAsDouble(value.getAsDouble())) : value;
    }

    /** Returns the number itself; empty when it is infinite or not a number. */
    public static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
