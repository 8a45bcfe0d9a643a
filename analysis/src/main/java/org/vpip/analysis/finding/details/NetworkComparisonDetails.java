package org.vpip.analysis.finding.details;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * Two waves' networks among stayers: people on both rosters who answered both times.
 *
 * @param pairs observed both times: ordered ones of directed relations; empty where it must not be published
 * @param kept ties at both waves
 * @param created ties only at the later one
 * @param dissolved ties only at the earlier one
 * @param p share of permutations of the people that make the waves at least as similar; empty below twelve stayers and
 *     for other methods
 */
public record NetworkComparisonDetails(
        String relation, int stayers, OptionalInt pairs, int kept, int created, int dissolved, OptionalDouble p)
        implements FindingDetails {

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        return new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("stayers", stayers, unmodelled)
                .add("observedPairs", pairs, unmodelled)
                .add("kept", kept, unmodelled)
                .add("new", created, unmodelled)
                .add("lost", dissolved, unmodelled)
                .add("p", p, unmodelled);
    }
}
