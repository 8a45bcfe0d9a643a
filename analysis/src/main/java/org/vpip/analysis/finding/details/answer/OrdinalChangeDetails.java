package org.vpip.analysis.finding.details.answer;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.ChangeDirection;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.FindingSubject;

/** The numbers of the same people who were higher, equal and lower at the later wave. */
public record OrdinalChangeDetails(DirectionCounts directions) implements FindingDetails {
    @Override
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        PersonVariable change = new PersonVariable(subject.source().toString(), subject.waves());
        return Stream.of(ChangeDirection.values())
                .<Fact>map(direction ->
                        new CategoryCount(used, change, List.of(direction.id()), directions.count(direction)))
                .toList();
    }

    public int pairs() {
        return directions.increased() + directions.unchanged() + directions.decreased();
    }

    /** Returns whether everybody moved in the same direction, or nobody moved; false for one pair. */
    @Override
    public boolean isUniform() {
        return pairs() > 1
                && Stream.of(ChangeDirection.values()).anyMatch(direction -> directions.count(direction) == pairs());
    }
}
