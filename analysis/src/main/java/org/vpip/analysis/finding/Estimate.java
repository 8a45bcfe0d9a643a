package org.vpip.analysis.finding;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;

/**
 * A number that came out.
 *
 * @param value finite
 * @param interval empty where the sample is too small for one, or the method has none
 * @param intervalMethod how the interval was made; blank without one
 * @param test empty below 12 pairs, or where the method has none
 */
public record Estimate(
        Subject subject,
        double value,
        Unit unit,
        Optional<Interval> interval,
        String intervalMethod,
        Optional<Effect> effect,
        Optional<Test> test,
        Counted counted,
        Details details,
        Provenance provenance)
        implements Finding {
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite: " + value);
        }
    }

    /** A number without interval, effect and test. */
    public static Estimate plain(
            Subject subject, double value, Unit unit, Counted counted, Details details, Provenance provenance) {
        return new Estimate(
                subject,
                value,
                unit,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                counted,
                details,
                provenance);
    }

    /** Whether there is an interval and zero lies outside: the only case in which a change is called a change. */
    public boolean isClear() {
        return interval.isPresent() && !interval.get().contains(0);
    }

    public Estimate with(Counted told, Details shown) {
        return new Estimate(subject, value, unit, interval, intervalMethod, effect, test, told, shown, provenance);
    }

    /** The same number, said to come from elsewhere. */
    public Estimate with(Provenance other) {
        return new Estimate(subject, value, unit, interval, intervalMethod, effect, test, counted, details, other);
    }

    public Estimate with(Test adjusted) {
        return new Estimate(
                subject,
                value,
                unit,
                interval,
                intervalMethod,
                effect,
                Optional.of(adjusted),
                counted,
                details,
                provenance);
    }
}
