package org.vpip.analysis.finding.details.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * The numbers of people whose change exceeds what error of measurement explains, in either direction, and of the others.
 *
 * @param reliability of the score; empty where it is not published
 * @param threshold least change that exceeds it, in points; empty where it is not published
 */
public record ReliableChangeDetails(DirectionCounts directions, OptionalDouble reliability, OptionalDouble threshold)
        implements FindingDetails {
    @Override
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        PersonVariable change = new PersonVariable(subject.method().id() + " " + subject.source(), subject.waves());
        List<Fact> counts = List.of(
                new CategoryCount(used, change, List.of("rose"), directions.increased()),
                new CategoryCount(used, change, List.of("unchanged"), directions.unchanged()),
                new CategoryCount(used, change, List.of("fell"), directions.decreased()));
        return threshold.isEmpty() && reliability.isEmpty()
                ? counts
                : List.of(counts.get(0), counts.get(1), counts.get(2), new UnmodelledFact(used));
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(directions.increased(), directions.unchanged(), directions.decreased()));
    }

    /** Removes the reliability and the threshold, from which the spread of the scores follows. */
    public ReliableChangeDetails counted() {
        return new ReliableChangeDetails(directions, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
