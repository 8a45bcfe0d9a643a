package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people in atoms: people who are in the same sets belong to one atom. No fact can tell people of one atom apart, and each
 * set is a union of atoms.
 */
final class AtomPartition {
    private final List<BitSet> atoms;

    private AtomPartition(List<BitSet> atoms) {
        this.atoms = atoms;
    }

    /** Returns the coarsest partition of the people of these sets in which each set is a union of parts. */
    static AtomPartition of(Collection<BitSet> sets) {
        BitSet everybody = new BitSet();
        sets.forEach(everybody::or);
        List<BitSet> distinct = sets.stream().distinct().toList();
        Map<BitSet, BitSet> byMembership = new LinkedHashMap<>();
        everybody.stream()
                .forEach(person -> byMembership
                        .computeIfAbsent(memberships(person, distinct), key -> new BitSet())
                        .set(person));
        return new AtomPartition(new ArrayList<>(byMembership.values()));
    }

    private static BitSet memberships(int person, List<BitSet> sets) {
        BitSet memberships = new BitSet(sets.size());
        for (int i = 0; i < sets.size(); i++) {
            memberships.set(i, sets.get(i).get(person));
        }
        return memberships;
    }

    /** Returns the positions of the people of each atom. */
    List<BitSet> atoms() {
        return atoms;
    }

    int count() {
        return atoms.size();
    }

    /** Returns the number of people in an atom. */
    int size(int atom) {
        return atoms.get(atom).cardinality();
    }

    /** Returns the atoms of a set that is a union of some. */
    BitSet within(BitSet people) {
        BitSet within = new BitSet(atoms.size());
        for (int i = 0; i < atoms.size(); i++) {
            within.set(i, atoms.get(i).intersects(people));
        }
        return within;
    }

    /** Returns the positions of the people in these atoms. */
    BitSet persons(BitSet within) {
        BitSet persons = new BitSet();
        within.stream().forEach(atom -> persons.or(atoms.get(atom)));
        return persons;
    }

    /** Returns the number of people in these atoms. */
    int people(BitSet within) {
        return within.stream().map(this::size).sum();
    }

    /** Returns the people in these atoms. */
    BitSet members(BitSet within) {
        BitSet members = new BitSet();
        within.stream().forEach(atom -> members.or(atoms.get(atom)));
        return members;
    }
}
