package org.vpip.reports.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Estimate;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The small numbers that were worked out so far. */
final class LeakLog {
    /** The smallest number of people or ties that may be released. */
    static final int MINIMUM_COUNT = 5;

    private final List<Leak> leaks = new ArrayList<>();

    /** Notes a count of which only one small value is possible. */
    void note(Shown shown, Deduction deduction, String what, CountRange count) {
        note(shown, deduction, what, count, MINIMUM_COUNT);
    }

    void note(Shown shown, Deduction deduction, String what, CountRange count, int minimum) {
        if (count.isUnique() && count.low() > 0 && count.low() < minimum) {
            String kind = shown.finding() instanceof Estimate estimate
                    ? estimate.details().getClass().getSimpleName()
                    : "NotEstimable";
            String subject = shown.subject().indicator() + " " + shown.subject().subgroup() + " " + what;
            leaks.add(new Leak(kind, deduction, subject, count.low()));
        }
    }

    void note(Shown shown, Deduction deduction, String what, long count) {
        note(shown, deduction, what, CountRange.exactly(count));
    }

    void stated(Shown shown, String what, long count) {
        note(shown, Deduction.STATED, what, count);
    }

    void stated(Shown shown, String what, OptionalInt count) {
        stated(shown, what, count.orElse(0));
    }

    List<Leak> all() {
        return List.copyOf(leaks);
    }
}
