package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.instruments.response.ParticipantId;

/**
 * What earlier audits found, and what they did not find. An audit of a few facts more begins with it: it checks what was possible,
 * and searches again only for what these facts exclude.
 */
final class SearchMemory {
    private final SearchEffort thorough;
    private final Map<List<Object>, RememberedModel> latest = new HashMap<>();
    private final Map<List<Object>, FailureMemory> failures = new HashMap<>();
    private final Map<ParticipantId, Integer> numbers = new HashMap<>();

    /** @param thorough the effort before something counts as exposed */
    SearchMemory(SearchEffort thorough) {
        this.thorough = thorough;
    }

    /** Returns what is known so far, for an audit that goes another way. */
    SearchMemory copy() {
        SearchMemory copy = new SearchMemory(thorough);
        copy.learn(this);
        copy.numbers.putAll(numbers);
        failures.forEach((key, memory) -> copy.failures.put(key, memory.copy()));
        return copy;
    }

    /** Takes over what an audit of other facts found to be possible; it is tried again before it counts. */
    void learn(SearchMemory other) {
        latest.putAll(other.latest);
    }

    /** A model and the people of its atoms. */
    record RememberedModel(ReaderFacts known, AttackerModel model) {}

    /** Returns the model of these facts, with what the latest model of the same variables found. */
    AttackerModel model(AttackerKind attacker, ReaderFacts known, Optional<AuditedVariables> variables) {
        List<Object> key = List.of(attacker, variables.map(SearchMemory::names).orElse(List.of()));
        AttackerModel model = AttackerModel.of(attacker, known.partition(), known.facts(), variables);
        model.remember(
                failures.computeIfAbsent(key, any -> new FailureMemory()),
                UnknownPeople.of(model, people(known)),
                thorough);
        RememberedModel own = new RememberedModel(known, model);
        transfer(latest.put(key, own), own);
        return model;
    }

    /** Takes over the numbers of people that strangers hold for possible, with values that are known to be possible for others. */
    void learnPeople(AttackerModel stranger, ReaderFacts known) {
        transfer(latest.get(List.<Object>of(AttackerKind.STRANGER, List.of())), new RememberedModel(known, stranger));
    }

    private static void transfer(@Nullable RememberedModel earlier, RememberedModel later) {
        if (earlier != null) {
            new SolutionTransfer(earlier, later).run();
        }
    }

    private static List<PersonVariable> names(AuditedVariables variables) {
        return variables.domains().stream().map(VariableDomain::variable).toList();
    }

    /** Returns the people of each atom, by numbers that stay the same. */
    private List<BitSet> people(ReaderFacts known) {
        return known.partition().atoms().stream()
                .map(atom -> {
                    BitSet people = new BitSet();
                    atom.stream()
                            .mapToObj(known.index().pseudonyms()::get)
                            .forEach(person -> people.set(numbers.computeIfAbsent(person, any -> numbers.size())));
                    return people;
                })
                .toList();
    }

    /** Ends an audit. What was not found counts later only if its facts are kept. */
    void end(boolean areKept) {
        failures.values().forEach(memory -> memory.end(areKept));
    }
}
