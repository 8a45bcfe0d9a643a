package org.vpip.reports.rounding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The only rounding rule of reports: half away from zero, on the decimal value. Digits beyond the thirteenth are noise of
 * floating-point arithmetic: 2.675 becomes 2.68, although its binary number lies below.
 */
public final class DecimalRounding {
    private static final MathContext WITHOUT_NOISE = new MathContext(13, RoundingMode.HALF_UP);
    private static final int MOST_DECIMALS = 6;

    private DecimalRounding() {}

    /** Returns the value rounded to that many decimals. */
    public static BigDecimal round(double value, int decimals) {
        return round(decimal(value), decimals);
    }

    /** Returns that many decimals, or as many more, up to six, as show that the value is not zero. */
    public static int decimals(double value, int atLeast) {
        BigDecimal exact = decimal(value);
        int decimals = atLeast;
        while (decimals < MOST_DECIMALS && round(exact, decimals).signum() != exact.signum()) {
            decimals++;
        }
        return decimals;
    }

    static BigDecimal round(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Returns the decimal value without the noise of floating-point arithmetic. */
    static BigDecimal decimal(double value) {
        return new BigDecimal(value, WITHOUT_NOISE);
    }
}
