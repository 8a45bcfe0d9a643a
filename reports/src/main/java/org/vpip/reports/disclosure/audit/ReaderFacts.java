package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.fact.Fact.AmountSum;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.fact.KnownChoices.ChoiceCount;
import org.vpip.analysis.finding.fact.PersonIndex;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.reports.disclosure.fact.PublishedFact;

/** Facts that one reader knows, over the atoms of their people. A fact that is published several times counts once. */
record ReaderFacts(PersonIndex index, KnownChoices choices, AtomPartition partition, List<AtomFact> facts) {
    /** @param choices of the people, where the study is at hand */
    static ReaderFacts of(Collection<PublishedFact> published, KnownChoices choices) {
        List<PublishedFact> modelled = published.stream()
                .filter(PublishedFact::isModelled)
                .filter(fact -> !fact.fact().people().isEmpty())
                .flatMap(SquaredScores::with)
                .toList();
        PersonIndex index = PersonIndex.of(
                modelled.stream().map(fact -> fact.fact().people()).toList());
        Map<List<Object>, AtomFact> distinct = new LinkedHashMap<>();
        for (PublishedFact fact : modelled) {
            distinct.computeIfAbsent(
                    List.of(fact.fact(), fact.bounds(), fact.fewest()),
                    key -> new AtomFact(fact, index.positions(fact.fact().people()), new BitSet()));
        }
        return divided(index, choices, distinct.values());
    }

    private static ReaderFacts divided(PersonIndex index, KnownChoices choices, Collection<AtomFact> facts) {
        AtomPartition partition =
                AtomPartition.of(facts.stream().map(AtomFact::people).toList());
        return new ReaderFacts(
                index,
                choices,
                partition,
                facts.stream()
                        .map(fact -> new AtomFact(fact.published(), fact.people(), partition.within(fact.people())))
                        .toList());
    }

    /** Returns the facts of numbers of people, over atoms that only they divide. */
    ReaderFacts ofPeople() {
        return where(fact -> fact.variable().isEmpty());
    }

    /**
     * Returns the facts of some variables and those of numbers of people, over atoms that only they divide. The sets of other
     * variables constrain nothing here, so that the limits of every quantity stay the same.
     */
    ReaderFacts of(VariableScope scope) {
        return where(fact -> fact.variable().isEmpty() || scope.includes(fact));
    }

    /** Returns the amounts of which sums are published. */
    Set<PersonVariable> amounts() {
        return facts.stream()
                .filter(fact -> fact.fact() instanceof AmountSum)
                .flatMap(fact -> fact.variable().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the sums of an amount, over atoms that only they divide. */
    ReaderFacts ofAmount(PersonVariable amount) {
        return where(
                fact -> fact.fact() instanceof AmountSum sum && sum.variable().equals(amount));
    }

    private ReaderFacts where(Predicate<AtomFact> condition) {
        return divided(index, choices, facts.stream().filter(condition).toList());
    }

    /** Returns how many people in these atoms made a choice, as far as their answers are at hand. */
    ChoiceCount count(PersonVariable variable, BitSet atoms, String choice) {
        List<ParticipantId> people = partition.persons(atoms).stream()
                .mapToObj(index.pseudonyms()::get)
                .toList();
        return choices.count(variable, people, choice);
    }

    /** Returns the facts that are about a variable. */
    List<AtomFact> measured() {
        return facts.stream().filter(fact -> fact.variable().isPresent()).toList();
    }

    /** Returns the sets whose number of people is published. */
    List<BitSet> counted() {
        return facts.stream()
                .filter(fact -> fact.fact() instanceof PeopleCount)
                .map(AtomFact::atoms)
                .toList();
    }

    /** Returns the variables in the order of their first facts. */
    Set<PersonVariable> variables() {
        Set<PersonVariable> variables = new LinkedHashSet<>();
        facts.stream()
                .filter(fact -> !(fact.fact() instanceof AmountSum))
                .forEach(fact -> fact.variable().ifPresent(variables::add));
        return variables;
    }
}
