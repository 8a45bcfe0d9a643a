package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The searches of a model that found nothing. More facts leave less possible, so that a search need not be repeated while the facts
 * before stay.
 */
final class SearchFailures {
    private final FailureMemory memory;
    private final Optional<UnknownPeople> people;
    private final List<Object> condition;

    private SearchFailures(FailureMemory memory, Optional<UnknownPeople> people, List<Object> condition) {
        this.memory = memory;
        this.people = people;
        this.condition = condition;
    }

    /** How far a search goes. */
    enum Extent {
        /** Near to known solutions. */
        NEAR,
        /** By branching, too. */
        WHOLE,
        /** Without the demand for whole numbers. */
        FRACTIONAL
    }

    /** Returns the failures of a model that no other one follows. */
    static SearchFailures none() {
        return new SearchFailures(new FailureMemory(), Optional.empty(), List.of());
    }

    static SearchFailures of(FailureMemory memory, UnknownPeople people) {
        return new SearchFailures(memory, Optional.of(people), List.of());
    }

    /** Returns those of another model of the same facts. */
    SearchFailures of(AttackerModel other) {
        return new SearchFailures(memory, people.map(known -> known.of(other)), condition);
    }

    /** Returns those of the same model with another effort. */
    SearchFailures of(SearchEffort effort) {
        return new SearchFailures(memory, people, List.of(condition, effort));
    }

    /** Returns those of the model with one more constraint. */
    SearchFailures where(LinearForm form, double low, double high) {
        return new SearchFailures(
                memory,
                people,
                people.<List<Object>>map(known -> List.of(condition, known.named(form), low, high))
                        .orElse(condition));
    }

    /** Returns whether a search finds that a form is as large as a number, unless it failed before. */
    boolean isFound(Extent extent, LinearForm form, double high, BooleanSupplier search) {
        if (people.isEmpty()) {
            return search.getAsBoolean();
        }
        Map<List<Object>, BitSet> named = people.get().named(form);
        Object key = List.of(extent, condition, named, high);
        if (memory.has(key)) {
            return false;
        }
        boolean found = search.getAsBoolean();
        if (!found) {
            memory.add(key);
        }
        return found;
    }
}
