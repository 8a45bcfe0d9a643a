package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vpip.reports.disclosure.audit.VariableUnknowns.CellUnknowns;

/** The people behind the unknowns of a model. Forms about the same people are equal by it, however these are divided into atoms. */
final class UnknownPeople {
    private final List<BitSet> people;
    private final Map<Integer, CountedPeople> counted;

    private UnknownPeople(List<BitSet> people, Map<Integer, CountedPeople> counted) {
        this.people = people;
        this.counted = counted;
    }

    /**
     * What an unknown counts.
     *
     * @param kind number of people, sum of scores, or an outcome
     */
    private record CountedPeople(Object kind, BitSet people) {}

    /** @param people of each atom, by numbers that stay the same from model to model */
    static UnknownPeople of(AttackerModel model, List<BitSet> people) {
        Map<Integer, CountedPeople> counted = new HashMap<>();
        for (int atom = 0; atom < people.size(); atom++) {
            counted.put(atom, new CountedPeople("number", people.get(atom)));
        }
        for (CellUnknowns cell : model.cells()) {
            BitSet own = new BitSet();
            cell.atoms().stream().forEach(atom -> own.or(people.get(atom)));
            cell.sum().ifPresent(sum -> counted.put(sum, new CountedPeople("sum", own)));
            for (int i = 0; i < cell.counts().size(); i++) {
                Object kind = model.outcomes().get(i).choices();
                counted.put(cell.counts().get(i), new CountedPeople(kind, own));
            }
        }
        return new UnknownPeople(people, counted);
    }

    /** Returns the people behind the unknowns of another model with the same atoms. */
    UnknownPeople of(AttackerModel other) {
        return of(other, people);
    }

    /** Returns the people of a form by what is counted of them and its weight. */
    Map<List<Object>, BitSet> named(LinearForm form) {
        Map<List<Object>, BitSet> named = new HashMap<>();
        form.forEach((unknown, weight) -> {
            CountedPeople own = Objects.requireNonNull(counted.get(unknown));
            named.computeIfAbsent(List.of(own.kind(), weight), key -> new BitSet())
                    .or(own.people());
        });
        return named;
    }
}
