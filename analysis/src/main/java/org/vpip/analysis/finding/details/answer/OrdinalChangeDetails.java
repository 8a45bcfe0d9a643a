package org.vpip.analysis.finding.details.answer;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.ChangeDirection;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.FindingSubject;

/** The numbers of the same people who were higher, equal and lower at the later wave. */
public record OrdinalChangeDetails(DirectionCounts directions) implements FindingDetails {
    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        PersonVariable change = new PersonVariable(subject.source().toString(), subject.waves());
        return new FindingNumbers()
                .add("pairs", pairs(), NumberBasis.derived(FindingNumbers.PEOPLE))
                .add("rose", directions.increased(), basis(used, change, ChangeDirection.INCREASED))
                .add("stayed", directions.unchanged(), basis(used, change, ChangeDirection.UNCHANGED))
                .add("fell", directions.decreased(), basis(used, change, ChangeDirection.DECREASED))
                .add(FindingNumbers.VALUE, value, NumberBasis.derived("rose", "fell", FindingNumbers.PEOPLE));
    }

    private NumberBasis basis(PersonSet used, PersonVariable change, ChangeDirection direction) {
        return NumberBasis.of(new CategoryCount(used, change, List.of(direction.id()), directions.count(direction)));
    }

    public int pairs() {
        return directions.increased() + directions.unchanged() + directions.decreased();
    }

    /** Returns whether everybody moved in the same direction, or no one moved; false for one pair. */
    @Override
    public boolean isUniform() {
        return pairs() > 1
                && Stream.of(ChangeDirection.values()).anyMatch(direction -> directions.count(direction) == pairs());
    }
}
