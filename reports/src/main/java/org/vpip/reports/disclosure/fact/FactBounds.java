package org.vpip.reports.disclosure.fact;

import java.math.BigDecimal;
import org.vpip.analysis.finding.fact.Fact.SquareSum;

/**
 * The interval that a reader of the printed digits knows: of a number of people, or of a mean for each person.
 *
 * @param high infinite where nothing is told of it
 */
public record FactBounds(double low, double high) {
    private static final int DECIMALS = 2;

    /** Returns the interval of a count that is told. */
    public static FactBounds exactly(int count) {
        return new FactBounds(count, count);
    }

    /** Returns the interval of a number that was rounded to the digits that it has, at least two decimals. */
    static FactBounds rounded(double told) {
        double half = halfDigit(told);
        return new FactBounds(told - half, told + half);
    }

    /** Returns the interval of a mean square that follows from the digits of a mean and a standard deviation. */
    static FactBounds of(SquareSum told) {
        double n = told.people().count();
        FactBounds mean = rounded(told.mean());
        FactBounds deviation = rounded(told.deviation());
        double least = mean.low <= 0 && mean.high >= 0 ? 0 : Math.min(square(mean.low), square(mean.high));
        double most = Math.max(square(mean.low), square(mean.high));
        double share = (n - 1) / n;
        return new FactBounds(
                share * square(Math.max(0, deviation.low)) + least, share * square(deviation.high) + most);
    }

    private static double square(double value) {
        return value * value;
    }

    private static double halfDigit(double told) {
        int decimals =
                Math.max(DECIMALS, BigDecimal.valueOf(told).stripTrailingZeros().scale());
        return BigDecimal.ONE.movePointLeft(decimals).doubleValue() / 2;
    }
}
