package org.vpip.analysis.finding;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;

/**
 * A number that came out.
 *
 * @param value finite
 */
public record Estimate(
        Subject subject,
        double value,
        Unit unit,
        Inference inference,
        Counted counted,
        Details details,
        Provenance provenance)
        implements Finding {
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite: " + value);
        }
    }

    /** Returns a number without interval, effect and test. */
    public static Estimate plain(
            Subject subject, double value, Unit unit, Counted counted, Details details, Provenance provenance) {
        return new Estimate(subject, value, unit, Inference.NONE, counted, details, provenance);
    }

    /** Returns whether zero lies outside an interval: the only case in which a change is called a change. */
    public boolean isClear() {
        return interval().isPresent() && !interval().get().contains(0);
    }

    public Estimate with(Counted people, Details other) {
        return new Estimate(subject, value, unit, inference, people, other, provenance);
    }

    /** Returns the same number with another provenance. */
    public Estimate with(Provenance other) {
        return new Estimate(subject, value, unit, inference, counted, details, other);
    }

    /** Returns the same number with an adjusted test. */
    public Estimate with(Test adjusted) {
        return new Estimate(subject, value, unit, inference.with(adjusted), counted, details, provenance);
    }

    public Optional<Interval> interval() {
        return inference.interval();
    }

    public IntervalMethod intervalMethod() {
        return inference.intervalMethod();
    }

    public Optional<Effect> effect() {
        return inference.effect();
    }

    public Optional<Test> test() {
        return inference.test();
    }
}
