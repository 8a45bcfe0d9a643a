package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/** The number of people whose attendance is correlated with their change. */
public record DoseResponseDetails(int people) implements FindingDetails {

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        return new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add(
                        "people",
                        people,
                        people == used.count() ? NumberBasis.derived(FindingNumbers.PEOPLE) : unmodelled);
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(people));
    }
}
