package org.vpip.analysis.finding.fact;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vpip.instruments.response.ParticipantId;

/** A numbering of people that is local to one audit; by it, each set of people is a set of bits. */
public final class PersonIndex {
    private final List<ParticipantId> people;
    private final Map<ParticipantId, Integer> positions = new HashMap<>();

    private PersonIndex(List<ParticipantId> people) {
        this.people = people;
        people.forEach(person -> positions.put(person, positions.size()));
    }

    /** Returns an index of all people of these sets. */
    public static PersonIndex of(Collection<PersonSet> sets) {
        return new PersonIndex(sets.stream()
                .flatMap(set -> set.people().stream())
                .distinct()
                .sorted()
                .toList());
    }

    public int size() {
        return people.size();
    }

    /** Returns the pseudonyms by position, for a file of the owner's alone. */
    public List<ParticipantId> pseudonyms() {
        return people;
    }

    /** Returns the positions of the people of a set, all of whom are in this index. */
    public BitSet positions(PersonSet set) {
        BitSet bits = new BitSet(people.size());
        set.people().forEach(person -> bits.set(Objects.requireNonNull(positions.get(person))));
        return bits;
    }
}
