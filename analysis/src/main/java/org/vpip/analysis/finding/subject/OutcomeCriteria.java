package org.vpip.analysis.finding.subject;

import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;

/**
 * The numbers by which a plan judges a value, in the unit of the value.
 *
 * @param target value that the programme aims for; of a method that measures change, the change
 * @param smallest smallest change that matters, above 0
 */
public record OutcomeCriteria(OptionalDouble target, OptionalDouble smallest) {
    public static final OutcomeCriteria NONE = new OutcomeCriteria(OptionalDouble.empty(), OptionalDouble.empty());

    OutcomeCriteria withoutTarget() {
        return new OutcomeCriteria(OptionalDouble.empty(), smallest);
    }

    /** Returns whether every change in the interval is too small to matter; false without a smallest change that matters. */
    public boolean isTooSmall(Interval limits) {
        return smallest.isPresent() && -smallest.getAsDouble() < limits.low() && limits.high() < smallest.getAsDouble();
    }
}
