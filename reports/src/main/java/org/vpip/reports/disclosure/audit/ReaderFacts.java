package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.PersonIndex;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.fact.PublishedFact;

/** Everything that one reader knows, over the atoms of all people. A fact that is published several times counts once. */
record ReaderFacts(AtomPartition partition, List<AtomFact> facts) {
    static ReaderFacts of(List<PublishedFact> published) {
        List<PublishedFact> modelled = published.stream()
                .filter(PublishedFact::isModelled)
                .filter(fact -> !fact.fact().people().isEmpty())
                .toList();
        PersonIndex index = PersonIndex.of(
                modelled.stream().map(fact -> fact.fact().people()).toList());
        List<BitSet> sets = modelled.stream()
                .map(fact -> index.positions(fact.fact().people()))
                .toList();
        AtomPartition partition = AtomPartition.of(sets);
        Map<List<Object>, AtomFact> distinct = new LinkedHashMap<>();
        for (int i = 0; i < modelled.size(); i++) {
            PublishedFact fact = modelled.get(i);
            distinct.putIfAbsent(
                    List.of(fact.fact(), fact.bounds(), fact.fewest()),
                    new AtomFact(fact, partition.within(sets.get(i))));
        }
        return new ReaderFacts(partition, new ArrayList<>(distinct.values()));
    }

    /** Returns the facts of numbers of people. */
    List<AtomFact> peopleFacts() {
        return facts.stream().filter(fact -> fact.variable().isEmpty()).toList();
    }

    /** Returns the sets whose number of people is published. */
    List<BitSet> counted() {
        return facts.stream()
                .filter(fact -> fact.fact() instanceof PeopleCount)
                .map(AtomFact::atoms)
                .toList();
    }

    /** Returns the facts of each variable. */
    Map<PersonVariable, List<AtomFact>> byVariable() {
        Map<PersonVariable, List<AtomFact>> facts = new LinkedHashMap<>();
        this.facts.forEach(fact -> fact.variable()
                .ifPresent(variable -> facts.computeIfAbsent(variable, key -> new ArrayList<>())
                        .add(fact)));
        return facts;
    }
}
