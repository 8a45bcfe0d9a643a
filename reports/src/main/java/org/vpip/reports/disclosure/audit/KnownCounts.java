package org.vpip.reports.disclosure.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;

/** What a reader knows of the number of people in each atom, before any other fact is used. */
final class KnownCounts {
    private final Map<BitSet, Integer> numbers;
    private final double[] least;
    private final double[] most;

    private KnownCounts(Map<BitSet, Integer> numbers, double[] least, double[] most) {
        this.numbers = numbers;
        this.least = least;
        this.most = most;
    }

    /**
     * Returns the numbers that are published exactly, and what they say of each atom alone. They keep the search short; they
     * add nothing to what follows from the facts.
     */
    static KnownCounts published(int atoms, List<AtomFact> facts) {
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
        return new KnownCounts(numbers, new double[atoms], most);
    }

    /** Returns the number of people of every atom, as somebody knows who can name them. */
    static KnownCounts counted(AtomPartition partition) {
        double[] sizes = IntStream.range(0, partition.count())
                .mapToDouble(partition::size)
                .toArray();
        return new KnownCounts(Map.of(), sizes, sizes);
    }

    /** Returns the number of people in these atoms, where it is known as such. */
    OptionalInt number(BitSet atoms) {
        Integer number = numbers.get(atoms);
        if (number != null) {
            return OptionalInt.of(number);
        }
        boolean isCounted = atoms.stream().allMatch(atom -> least[atom] == most[atom]);
        return isCounted
                ? OptionalInt.of(
                        (int) atoms.stream().mapToDouble(atom -> most[atom]).sum())
                : OptionalInt.empty();
    }

    int atoms() {
        return least.length;
    }

    /** Returns the smallest number of people that an atom can have. */
    double least(int atom) {
        return least[atom];
    }

    /** Returns the greatest number of people that an atom can have. */
    double most(int atom) {
        return most[atom];
    }
}
