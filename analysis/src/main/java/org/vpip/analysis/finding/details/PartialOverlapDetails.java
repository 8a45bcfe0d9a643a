package org.vpip.analysis.finding.details;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;

/**
 * The change of a score where a part of the people is linked between two waves. These details have no counts for the gate and stay with
 * researchers.
 *
 * @param linked people with a score at both waves
 * @param once people with a score at one wave only, different people at each
 * @param unlinked interval of the same change as if no one were linked; empty with few people, and where nothing varies
 * @param correlation of the scores of linked people; empty below two of them, and where one wave does not vary
 * @param degreesOfFreedom of the interval; empty without one
 */
public record PartialOverlapDetails(
        LinkedScores linked,
        OnceScores once,
        Optional<Interval> unlinked,
        OptionalDouble correlation,
        OptionalDouble degreesOfFreedom)
        implements FindingDetails {

    /**
     * The scores of linked people.
     *
     * @param before and after: empty without linked people
     * @param interval of their change by Student's t; empty below 8 people, and where all changed alike
     */
    public record LinkedScores(int people, OptionalDouble before, OptionalDouble after, Optional<Interval> interval) {
        /** Returns the mean change in points; empty without linked people. */
        public OptionalDouble change() {
            return before.isEmpty() || after.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(after.getAsDouble() - before.getAsDouble());
        }

        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("people", people, basis)
                    .add("before", before, basis)
                    .add("after", after, basis)
                    .add("change", change(), basis)
                    .add(interval, basis);
        }
    }

    /**
     * The scores of people with one score.
     *
     * @param peopleBefore and peopleAfter: people of the earlier and of the later wave
     * @param before and after: their mean scores; empty without people
     */
    public record OnceScores(int peopleBefore, int peopleAfter, OptionalDouble before, OptionalDouble after) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("peopleBefore", peopleBefore, basis)
                    .add("peopleAfter", peopleAfter, basis)
                    .add("before", before, basis)
                    .add("after", after, basis);
        }
    }

    /** Returns the number of people with a score at the earlier wave. */
    public int peopleBefore() {
        return linked.people + once.peopleBefore;
    }

    /** Returns the number of people with a score at the later wave. */
    public int peopleAfter() {
        return linked.people + once.peopleAfter;
    }

    /** Returns the mean of everybody with a score at the earlier wave. */
    public double before() {
        return mean(linked.before, once.peopleBefore, once.before);
    }

    /** Returns the mean of everybody with a score at the later wave. */
    public double after() {
        return mean(linked.after, once.peopleAfter, once.after);
    }

    private double mean(OptionalDouble paired, int people, OptionalDouble single) {
        double sum = linked.people * paired.orElse(0) + people * single.orElse(0);
        return sum / (linked.people + people);
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        return new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("linked.", linked.numbers(unmodelled))
                .add("once.", once.numbers(unmodelled))
                .add("peopleBefore", peopleBefore(), unmodelled)
                .add("peopleAfter", peopleAfter(), unmodelled)
                .add("before", before(), unmodelled)
                .add("after", after(), unmodelled)
                .add("unlinked.", new FindingNumbers().add(unlinked, unmodelled))
                .add("correlation", correlation, unmodelled)
                .add("degreesOfFreedom", degreesOfFreedom, unmodelled);
    }
}
