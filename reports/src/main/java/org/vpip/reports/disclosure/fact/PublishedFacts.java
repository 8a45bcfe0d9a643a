package org.vpip.reports.disclosure.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MethodDeclaration.ReleaseRule;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/**
 * The facts of released findings: what their numbers tell. That a finding is withheld tells only that there may be such people, as
 * its reason is not published.
 */
public final class PublishedFacts {
    private PublishedFacts() {}

    /**
     * Returns what the audience reads, in the order of the findings.
     *
     * @param fewest people whom a number about that subject needs
     */
    public static List<PublishedFact> of(Released released, ToIntFunction<FindingSubject> fewest) {
        List<PublishedFact> published = new ArrayList<>();
        for (ReleasedFinding finding : released.findings()) {
            if (finding instanceof Shown shown) {
                int needed = fewest.applyAsInt(shown.subject());
                published.addAll(people(shown, released.audience(), needed));
                published.addAll(values(shown, released.audience(), needed));
            }
        }
        return published;
    }

    /** Returns what the numbers of people in a sample tell; nothing of sessions and of anonymous answers. */
    public static List<PublishedFact> people(Shown shown, Audience audience, int fewest) {
        if (shown.subject().method().countsSessions()) {
            return List.of();
        }
        AnalysisSample sample = shown.finding().sample();
        FactOrigin origin = FactOrigin.of(audience, shown.subject());
        return shown.includes(Part.PEOPLE)
                ? published(sample.facts(), shown, audience, fewest)
                : List.of(PublishedFact.atLeast(origin, sample.usedPeople(), sample.used(), fewest));
    }

    /**
     * Returns the people of a finding without their numbers. A reader knows of every finding that it is there, shown or withheld,
     * and so which people belong together.
     */
    public static List<PublishedFact> named(Finding finding, Audience audience, int fewest) {
        FindingSubject subject = finding.subject();
        if (subject.method().countsSessions() || subject.method().release() == ReleaseRule.PUBLIC_RECORD) {
            return List.of();
        }
        FactOrigin origin = FactOrigin.of(audience, subject);
        return Stream.of(finding.sample().facts(), finding.valueFacts())
                .flatMap(List::stream)
                .filter(PeopleCount.class::isInstance)
                .map(fact -> PublishedFact.atLeast(origin, fact.people(), 0, fewest))
                .toList();
    }

    /** Returns what a value and its details tell. */
    public static List<PublishedFact> values(Shown shown, Audience audience, int fewest) {
        return published(shown.finding().valueFacts(), shown, audience, fewest);
    }

    /** Returns facts with the digits that are printed. */
    public static List<PublishedFact> printed(FindingSubject subject, List<Fact> facts, Audience audience, int fewest) {
        FactOrigin origin = FactOrigin.of(audience, subject);
        return facts.stream()
                .map(fact -> PublishedFact.printed(origin, fact, fewest))
                .toList();
    }

    private static List<PublishedFact> published(List<Fact> facts, Shown shown, Audience audience, int fewest) {
        if (shown.subject().method().release() == ReleaseRule.PUBLIC_RECORD) {
            return List.of();
        }
        return printed(shown.subject(), facts, audience, fewest);
    }
}
