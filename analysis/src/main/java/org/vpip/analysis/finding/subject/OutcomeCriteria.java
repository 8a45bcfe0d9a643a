package org.vpip.analysis.finding.subject;

import java.util.OptionalDouble;

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
}
