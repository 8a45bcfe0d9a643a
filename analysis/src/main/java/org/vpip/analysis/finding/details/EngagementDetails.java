package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;

/**
 * The people behind a figure about participation.
 *
 * @param members people who could have taken part
 * @param contributing people in the share, or people in the mean with a value above 0
 */
public record EngagementDetails(int members, int contributing) implements FindingDetails {
    /** Returns the number of contributing people as a category; the value itself has no model where it is not their share. */
    @Override
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        Fact rest = new UnmodelledFact(used);
        if (used.count() != members) {
            return List.of(rest);
        }
        PersonVariable variable = new PersonVariable(subject.method() + " " + subject.source(), subject.waves());
        Fact share = new CategoryCount(used, variable, List.of("contributing"), contributing);
        Fact others = new CategoryCount(used, variable, List.of("others"), members - contributing);
        return subject.method().unit() == MeasurementUnit.PROPORTION
                ? List.of(share, others)
                : List.of(share, others, rest);
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(contributing, members - contributing));
    }
}
