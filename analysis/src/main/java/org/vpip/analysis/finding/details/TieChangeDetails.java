package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * Ties among stayers: people on both rosters who answered both times.
 *
 * @param kept ties at both waves
 * @param created ties only at the later one
 * @param dissolved ties only at the earlier one
 */
public record TieChangeDetails(String relation, int stayers, int kept, int created, int dissolved)
        implements FindingDetails {

    @Override
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        return List.of(new UnmodelledFact(used));
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(kept, created, dissolved));
    }
}
