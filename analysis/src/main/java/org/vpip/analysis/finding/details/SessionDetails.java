package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/** The numbers of sessions planned and held. */
public record SessionDetails(int planned, int held) implements FindingDetails {

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        return new FindingNumbers()
                .add(FindingNumbers.VALUE, value, NumberBasis.IMPERSONAL)
                .add("planned", planned, NumberBasis.IMPERSONAL)
                .add("held", held, NumberBasis.IMPERSONAL);
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of());
    }
}
