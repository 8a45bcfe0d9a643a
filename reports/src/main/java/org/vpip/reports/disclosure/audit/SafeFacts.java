package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.analysis.finding.fact.Fact.AmountSum;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * The facts that one reader may be told: more are admitted as long as nothing protected follows from all of them together, by
 * the rules of {@link DisclosureAudit}. What was told earlier stays, safe or not; while it is not safe, nothing is admitted
 * that touches it.
 */
public final class SafeFacts {
    private final Audience reader;
    private final KnownChoices choices;
    private final SearchMemory memory;
    private final Map<List<Object>, PublishedFact> admitted = new LinkedHashMap<>();

    private SafeFacts(Audience reader, KnownChoices choices, SearchMemory memory) {
        this.reader = reader;
        this.choices = choices;
        this.memory = memory;
    }

    /**
     * Returns the facts that a reader has already.
     *
     * @param earlier facts of earlier releases, to whatever audience
     * @param choices of the people, where the study is at hand
     */
    public static SafeFacts of(Audience reader, List<PublishedFact> earlier, KnownChoices choices) {
        SafeFacts facts = new SafeFacts(reader, choices, new SearchMemory(SearchEffort.THOROUGH));
        facts.enter(DisclosureAudit.held(reader, earlier));
        return facts;
    }

    /** Takes over what was found to be possible with other facts, which shortens later searches. */
    public void learn(SafeFacts other) {
        memory.learn(other.memory);
    }

    /** Returns the same facts, to which others may be added. */
    public SafeFacts copy() {
        SafeFacts copy = new SafeFacts(reader, choices, memory.copy());
        copy.admitted.putAll(admitted);
        return copy;
    }

    /** Adds sets of people that a reader knows without their number, whatever follows from them. */
    public void name(List<PublishedFact> sets) {
        enter(DisclosureAudit.held(reader, sets).stream()
                .filter(fact -> !fact.fact().people().isEmpty())
                .toList());
    }

    /** What could be worked out from refused facts. Its range is searched for when it is asked for. */
    @FunctionalInterface
    public interface Refusal {
        Exposure exposure();
    }

    /** Adds facts and returns true if all are safe together; otherwise adds none of them and returns false. */
    public boolean admit(List<PublishedFact> more) {
        return refusal(more).isEmpty();
    }

    /** Adds facts that are safe together with all others; otherwise adds none of them and returns what could be worked out. */
    public Optional<Refusal> refusal(List<PublishedFact> more) {
        List<PublishedFact> added = added(more);
        Optional<Refusal> refusal = unsafe(added);
        memory.end(refusal.isEmpty());
        if (refusal.isEmpty()) {
            enter(added);
        }
        return refusal;
    }

    /** Returns what could be worked out if facts were added, and adds none; empty where they are safe together with all others. */
    public Optional<Refusal> trial(List<PublishedFact> more) {
        Optional<Refusal> refusal = unsafe(added(more));
        memory.end(false);
        return refusal;
    }

    private List<PublishedFact> added(List<PublishedFact> more) {
        return DisclosureAudit.held(reader, more).stream()
                .filter(fact -> fact.isModelled() && !fact.fact().people().isEmpty())
                .filter(fact -> !admitted.containsKey(told(fact)))
                .toList();
    }

    private Optional<Refusal> unsafe(List<PublishedFact> added) {
        List<PublishedFact> together = new ArrayList<>(admitted.values());
        together.addAll(added);
        return unsafe(ReaderFacts.of(together, choices), added).findFirst().map(finding -> finding::unexplained);
    }

    private void enter(List<PublishedFact> facts) {
        facts.forEach(fact -> admitted.putIfAbsent(told(fact), fact));
    }

    /** Returns what a fact tells, whichever finding tells it. */
    private static List<Object> told(PublishedFact fact) {
        return List.of(fact.fact(), fact.bounds(), fact.fewest());
    }

    private Stream<AuditFinding> unsafe(ReaderFacts together, List<PublishedFact> added) {
        List<Optional<PersonVariable>> touched = added.stream()
                .flatMap(SquaredScores::with)
                .map(PublishedFact::variable)
                .distinct()
                .toList();
        boolean isOfPeople = touched.contains(Optional.<PersonVariable>empty());
        Stream<AuditFinding> ofPeople =
                isOfPeople ? new PeopleAudit(together.ofPeople(), memory).findings() : Stream.empty();
        Stream<AuditFinding> ofVariables = VariableScope.of(together).stream()
                .filter(scope -> isOfPeople
                        || scope.variables().stream().map(Optional::of).anyMatch(touched::contains))
                .flatMap(scope -> VariableAudit.findings(together.of(scope), scope, memory));
        boolean isOfAmounts = added.stream().anyMatch(fact -> fact.fact() instanceof AmountSum);
        Stream<AuditFinding> ofAmounts = isOfAmounts ? AmountAudit.findings(together) : Stream.empty();
        return Stream.of(ofPeople, ofVariables, ofAmounts).flatMap(findings -> findings);
    }
}
