package org.vpip.reports.disclosure.fact;

import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.AmountSum;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.PeoplePresence;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;

/** The comparison of a recorded interval with the digits of the printed number. */
final class PrintedDigits {
    private static final double EXACT = 1e-9;

    private PrintedDigits() {}

    /**
     * Returns whether the interval of a fact is that of the printed number: neither more nor less precise than its digits. A
     * number with fewer than two decimals may have lost zeros at its end, so that it may be known to two.
     *
     * @param printed NaN for a fact that only follows from the number
     */
    static boolean agree(PublishedFact recorded, double printed) {
        Fact fact = recorded.fact();
        FactBounds bounds = recorded.bounds();
        if (fact instanceof PeopleCount people) {
            return isExactly(bounds, people.people().count(), printed);
        }
        if (fact instanceof CategoryCount category) {
            return bounds.equals(FactBounds.of(category)) && (Double.isNaN(printed) || printed == category.count());
        }
        if (fact instanceof PeoplePresence) {
            return bounds.low() == printed;
        }
        if (fact instanceof ValueSum || fact instanceof AmountSum) {
            return lies(FactBounds.rounded(printed), bounds) && lies(bounds, FactBounds.literal(printed));
        }
        return !(fact instanceof SquareSum squares)
                || ((squares.deviationError() > 0 || squares.deviation() == printed)
                        && lies(FactBounds.of(squares), bounds)
                        && lies(bounds, FactBounds.literal(squares)));
    }

    private static boolean isExactly(FactBounds bounds, int count, double printed) {
        return bounds.low() == count && bounds.high() == count && (Double.isNaN(printed) || printed == count);
    }

    private static boolean lies(FactBounds inner, FactBounds outer) {
        double noise = EXACT * Math.max(1, Math.abs(outer.high()));
        return inner.low() >= outer.low() - noise && inner.high() <= outer.high() + noise;
    }
}
