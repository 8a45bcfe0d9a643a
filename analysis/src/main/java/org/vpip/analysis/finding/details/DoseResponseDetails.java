package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/** The number of people whose attendance is correlated with their change. */
public record DoseResponseDetails(int people) implements FindingDetails {

    @Override
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        return List.of(new UnmodelledFact(used));
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(people));
    }
}
