package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
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
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        return new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("stayers", stayers, unmodelled)
                .add("kept", kept, unmodelled)
                .add("new", created, unmodelled)
                .add("lost", dissolved, unmodelled)
                .add("jaccard", value, NumberBasis.derived(FindingNumbers.VALUE))
                .add("keptShare", value, NumberBasis.derived(FindingNumbers.VALUE));
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(kept, created, dissolved));
    }
}
