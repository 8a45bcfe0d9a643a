package org.vpip.analysis.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
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

    /** Returns the counts of these people as facts. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new PeopleCount(used));
        facts.add(new PeopleCount(eligible));
        for (ExclusionReason reason : ExclusionReason.values()) {
            Optional.ofNullable(excluded.get(reason)).map(PeopleCount::new).ifPresent(facts::add);
        }
        return facts;
    }
}
