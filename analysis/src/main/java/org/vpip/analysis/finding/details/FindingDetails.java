package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;

/** Details of a value that are more than one number. Each kind has a row in the table of presentations of reports. */
public interface FindingDetails {
    /**
     * Returns every number that may be published of the value and these details, with what it tells of people. Nothing outside
     * research is written that is not listed here with a basis.
     *
     * @param used people in the number; empty where they are not identified
     * @param value of the finding, which is listed as {@link FindingNumbers#VALUE}
     */
    FindingNumbers numbers(FindingSubject subject, PersonSet used, double value);

    /** Returns what the interval of the value, by Student's t, tells of the people. */
    default NumberBasis intervalBasis(FindingSubject subject, PersonSet used, Interval interval) {
        return NumberBasis.unmodelled(used);
    }

    /** Returns what an effect size, a test and an interval by another method tell of the people. */
    default NumberBasis inferenceBasis(PersonSet used) {
        return NumberBasis.unmodelled(used);
    }

    /**
     * Returns every number of people or ties in these details. Outside research, the disclosure gate passes details only
     * when it knows their counts and none is small. Empty where the counts are not declared: such details stay with
     * researchers, unless the gate has a rule of its own for them.
     */
    default Optional<List<Integer>> counts() {
        return Optional.empty();
    }

    /** Returns the values of both waves whose difference the finding is; empty for any other finding. */
    default Optional<WaveValues> waveValues() {
        return Optional.empty();
    }

    /** Returns whether these details are of a change that was the same for every person, of two or more. */
    default boolean isUniform() {
        return false;
    }

    /** The values of an earlier and a later wave. */
    record WaveValues(double earlier, double later) {}
}
