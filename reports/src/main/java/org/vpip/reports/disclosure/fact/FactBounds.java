package org.vpip.reports.disclosure.fact;

import java.math.BigDecimal;
import org.vpip.analysis.finding.fact.CountPrecision;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.SquareSum;

/**
 * The interval that a reader of the printed digits knows: of a number of people, or of a mean for each person.
 *
 * @param high infinite where nothing is published of it
 */
public record FactBounds(double low, double high) {
    private static final int DECIMALS = 2;

    /** Returns whether a number of people has limits. */
    public boolean isBound() {
        return low > 0 || Double.isFinite(high);
    }

    /** Returns the interval of a count that is published. */
    public static FactBounds exactly(int count) {
        return new FactBounds(count, count);
    }

    /** Returns the interval of a count that is published, rounded or not. */
    static FactBounds of(CategoryCount published) {
        CountPrecision precision = published.precision();
        return new FactBounds(precision.least(published.count()), precision.most(published.count()));
    }

    /** Returns the interval of a number that was rounded to the digits that it has, at least two decimals. */
    static FactBounds rounded(double published) {
        return rounded(published, DECIMALS);
    }

    /** Returns the interval of a number that was rounded to the digits that it has, with or without decimals. */
    static FactBounds literal(double published) {
        return rounded(published, 0);
    }

    private static FactBounds rounded(double published, int leastDecimals) {
        int decimals = Math.max(
                leastDecimals,
                BigDecimal.valueOf(published).stripTrailingZeros().scale());
        double half = BigDecimal.ONE.movePointLeft(decimals).doubleValue() / 2;
        return new FactBounds(published - half, published + half);
    }

    /** Returns the interval of a mean square that follows from the digits of a mean and a standard deviation. */
    public static FactBounds of(SquareSum published) {
        return of(published, DECIMALS);
    }

    /** Returns the same from a mean and a deviation that may have lost zeros at their ends, as may the limits behind them. */
    static FactBounds literal(SquareSum published) {
        return of(published, 0);
    }

    private static FactBounds of(SquareSum published, int leastDecimals) {
        double n = published.people().count();
        double lost = Math.pow(10, DECIMALS - (double) leastDecimals);
        FactBounds mean = rounded(published.mean(), leastDecimals).widened(published.meanError() * lost);
        FactBounds deviation = rounded(published.deviation(), leastDecimals).widened(published.deviationError() * lost);
        double least = mean.low <= 0 && mean.high >= 0 ? 0 : Math.min(square(mean.low), square(mean.high));
        double most = Math.max(square(mean.low), square(mean.high));
        double share = (n - 1) / n;
        return new FactBounds(
                share * square(Math.max(0, deviation.low)) + least, share * square(deviation.high) + most);
    }

    private FactBounds widened(double error) {
        return new FactBounds(low - error, high + error);
    }

    private static double square(double value) {
        return value * value;
    }
}
