package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/** The numbers of sessions planned and held. */
public record SessionDetails(int planned, int held) implements FindingDetails {

    @Override
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        return List.of();
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of());
    }
}
