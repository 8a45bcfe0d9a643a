package org.vpip.analysis.finding;

import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;

/**
 * The people of an analysis sample.
 *
 * @param eligible the used and the excluded people
 * @param excluded by reason
 */
public record SamplePeople(PersonSet used, PersonSet eligible, Map<ExclusionReason, PersonSet> excluded) {
    public SamplePeople {
        excluded = Map.copyOf(excluded);
    }

    /** Returns a sample without exclusions. */
    public static SamplePeople complete(PersonSet people) {
        return new SamplePeople(people, people, Map.of());
    }

    /** Returns the counts of these people. */
    FindingNumbers numbers() {
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.PEOPLE, used.count(), NumberBasis.of(new PeopleCount(used)))
                .add(FindingNumbers.ELIGIBLE, eligible.count(), NumberBasis.of(new PeopleCount(eligible)));
        for (ExclusionReason reason : ExclusionReason.values()) {
            Optional.ofNullable(excluded.get(reason))
                    .ifPresent(left -> numbers.add(
                            "n.leftOut." + reason.id(), left.count(), NumberBasis.of(new PeopleCount(left))));
        }
        return numbers;
    }
}
