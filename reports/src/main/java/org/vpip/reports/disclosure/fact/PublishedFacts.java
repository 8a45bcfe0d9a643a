package org.vpip.reports.disclosure.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.PeoplePresence;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MethodDeclaration.ReleaseRule;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.disclosure.Rule;

/** The facts of released findings: what their numbers tell, and what the reason of a withheld one tells. */
public final class PublishedFacts {
    private PublishedFacts() {}

    /**
     * Returns what the audience reads, in the order of the findings.
     *
     * @param findings before they passed the gate
     * @param fewest people whom a number about that subject needs
     */
    public static List<PublishedFact> of(Findings findings, Released released, ToIntFunction<FindingSubject> fewest) {
        List<PublishedFact> published = new ArrayList<>();
        for (int i = 0; i < released.findings().size(); i++) {
            ReleasedFinding finding = released.findings().get(i);
            FindingSubject subject = finding.subject();
            FactOrigin origin = FactOrigin.of(released.audience(), subject);
            int needed = fewest.applyAsInt(subject);
            if (finding instanceof Withheld withheld) {
                published.addAll(withheld(origin, findings.all().get(i), withheld.rule(), needed));
            } else if (finding instanceof Shown shown) {
                facts(shown.finding()).forEach(fact -> published.add(PublishedFact.printed(origin, fact, needed)));
            }
        }
        return published;
    }

    /** Returns the facts; of a number of sessions or of anonymous answers, only those of its details. */
    private static List<Fact> facts(Finding finding) {
        FindingSubject subject = finding.subject();
        if (subject.method().release() == ReleaseRule.PUBLIC_RECORD) {
            return List.of();
        }
        if (!subject.method().countsSessions()) {
            return finding.facts();
        }
        return finding instanceof Estimate estimate
                ? estimate.details().facts(subject, estimate.sample().usedPeople())
                : List.of();
    }

    /** Returns the number of people that the reason leaves possible. */
    private static List<PublishedFact> withheld(FactOrigin origin, Finding finding, Rule rule, int fewest) {
        PersonSet people = finding.sample().usedPeople();
        if (people.isEmpty()) {
            return List.of();
        }
        FactBounds bounds = rule == Rule.SMALL_GROUP
                ? new FactBounds(1, fewest - 1.0)
                : new FactBounds(rule == Rule.SMALL_NETWORK ? 1 : fewest, Double.POSITIVE_INFINITY);
        return List.of(new PublishedFact(origin, new PeoplePresence(people), bounds, fewest));
    }
}
