package org.vpip.reports.disclosure.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;

/**
 * The numbers of people that are published exactly, and what they say of each atom alone. They keep the search short; they add
 * nothing to what follows from the facts.
 */
record PublishedCounts(Map<BitSet, Integer> numbers, List<Double> most) {
    static PublishedCounts of(int atoms, List<AtomFact> facts) {
        Map<BitSet, Integer> numbers = new HashMap<>();
        double[] most = new double[atoms];
        Arrays.fill(most, IntegerProgram.MOST_PEOPLE);
        for (AtomFact fact : facts) {
            if (fact.fact() instanceof PeopleCount) {
                int number = (int) fact.published().bounds().high();
                numbers.put(fact.atoms(), number);
                fact.atoms().stream().forEach(atom -> most[atom] = Math.min(most[atom], number));
            }
        }
        return new PublishedCounts(numbers, Arrays.stream(most).boxed().toList());
    }

    /** Returns the number of people in these atoms, where it is published as such. */
    OptionalInt number(BitSet atoms) {
        Integer number = numbers.get(atoms);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Returns the greatest number of people that an atom can have. */
    double most(int atom) {
        return most.get(atom);
    }
}
