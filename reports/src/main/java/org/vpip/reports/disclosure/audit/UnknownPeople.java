package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The people behind the unknowns of a model. Forms about the same people are equal by it, however these are divided into atoms. */
final class UnknownPeople {
    private final Map<Integer, CountedPeople> counted;

    private UnknownPeople(Map<Integer, CountedPeople> counted) {
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
            BitSet own = people.get(atom);
            counted.put(atom, new CountedPeople("number", own));
            model.sum(atom).ifPresent(sum -> counted.put(sum, new CountedPeople("sum", own)));
            List<Integer> counts = model.counts(atom);
            for (int i = 0; i < counts.size(); i++) {
                counted.put(
                        counts.get(i), new CountedPeople(model.outcomes().get(i).choices(), own));
            }
        }
        return new UnknownPeople(counted);
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
