package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vpip.reports.disclosure.audit.PeopleDescription.Manner;
import org.vpip.reports.disclosure.fact.FactOrigin;

/**
 * The sets of people that the audit looks at: those of each fact, those of one fact without those of another, of two parts of it or
 * of all groups of a breakdown, those whom the facts do not tell apart, and the atoms. Each set is looked at once, under its plainest
 * description and its strictest rule.
 */
final class ProtectedPeople {
    private final AtomPartition partition;
    private final Map<BitSet, Group> groups = new LinkedHashMap<>();

    private ProtectedPeople(AtomPartition partition) {
        this.partition = partition;
    }

    /**
     * A set of people.
     *
     * @param fewest people of whom the reader may know the number
     */
    record Group(BitSet atoms, PeopleDescription description, int fewest) {
        int count() {
            return description.count();
        }

        /** Returns whether the number of people is protected. */
        boolean isSmall() {
            return count() > 0 && count() < fewest;
        }
    }

    /**
     * Returns the sets.
     *
     * @param facts whose people are also compared with each other; those without a number only where few people are in one and not in
     *     the other, or in both
     * @param further facts whose people are looked at only as they are
     */
    static Collection<Group> of(AtomPartition partition, List<AtomFact> facts, List<AtomFact> further) {
        ProtectedPeople people = new ProtectedPeople(partition);
        facts.stream().filter(fact -> fact.published().bounds().isBound()).forEach(people::addNamed);
        List<Group> compared = List.copyOf(people.groups.values());
        facts.forEach(people::addNamed);
        List<Group> known = List.copyOf(people.groups.values());
        further.forEach(people::addNamed);
        List<Group> named = List.copyOf(people.groups.values());
        compared.forEach(all -> compared.forEach(part -> people.addDifferences(all, part, compared)));
        known.forEach(all -> known.forEach(part -> people.addFew(all, part)));
        people.breakdowns(facts).forEach(told -> compared.forEach(all -> people.addDifference(all, told)));
        for (int atom = 0; atom < partition.count(); atom++) {
            people.addWithin(single(atom), named);
        }
        AtomPartition.of(facts.stream().map(AtomFact::atoms).toList())
                .atoms()
                .forEach(atoms -> people.addWithin(atoms, named));
        return people.groups.values();
    }

    private static BitSet single(int atom) {
        BitSet single = new BitSet();
        single.set(atom);
        return single;
    }

    private void addNamed(AtomFact fact) {
        Group named = named(fact);
        add(named.atoms(), Manner.NAMED, named.description().origins(), named.fewest());
    }

    /** Returns the people of all groups of each breakdown together. */
    private List<Group> breakdowns(List<AtomFact> facts) {
        Map<List<Object>, Group> together = new LinkedHashMap<>();
        for (AtomFact fact : facts) {
            FactOrigin origin = fact.published().origin();
            if (origin.subgroup().isAttributeGroup()) {
                List<Object> breakdown = List.of(
                        origin.indicator(),
                        origin.waves(),
                        Objects.requireNonNull(origin.subgroup().attribute()));
                together.merge(breakdown, named(fact), this::union);
            }
        }
        return List.copyOf(together.values());
    }

    private Group named(AtomFact fact) {
        FactOrigin origin = fact.published().origin();
        return group(
                fact.atoms(), Manner.NAMED, List.of(origin), fact.published().fewest());
    }

    private Group union(Group some, Group more) {
        BitSet atoms = (BitSet) some.atoms().clone();
        atoms.or(more.atoms());
        int fewest = Math.max(some.fewest(), more.fewest());
        return group(atoms, Manner.NAMED, some.description().origins(), fewest);
    }

    private Group group(BitSet atoms, Manner manner, List<FactOrigin> origins, int fewest) {
        return new Group(atoms, new PeopleDescription(manner, origins, partition.people(atoms)), fewest);
    }

    /** Adds the people of one set without another, and without a third as well where both are parts of it. */
    private void addDifferences(Group all, Group part, List<Group> others) {
        addDifference(all, part);
        if (includes(all.atoms(), part.atoms())) {
            Group rest = difference(all, part);
            others.stream()
                    .filter(second -> includes(rest.atoms(), second.atoms()))
                    .forEach(second -> addDifference(rest, second));
        }
    }

    private Group difference(Group all, Group part) {
        List<FactOrigin> origins = List.of(
                all.description().origins().get(0), part.description().origins().get(0));
        return group(rest(all, part), Manner.DIFFERENCE, origins, Math.max(all.fewest(), part.fewest()));
    }

    private static BitSet rest(Group all, Group part) {
        BitSet rest = (BitSet) all.atoms().clone();
        rest.andNot(part.atoms());
        return rest;
    }

    private void addDifference(Group all, Group part) {
        BitSet rest = rest(all, part);
        if (!rest.isEmpty() && !rest.equals(all.atoms())) {
            Group difference = difference(all, part);
            add(rest, Manner.DIFFERENCE, difference.description().origins(), difference.fewest());
        }
    }

    /** Adds the people of one set without another, and those whom both share, where they are few. */
    private void addFew(Group all, Group part) {
        int fewest = Math.max(all.fewest(), part.fewest());
        if (partition.people(rest(all, part)) < fewest) {
            addDifference(all, part);
        }
        BitSet shared = (BitSet) all.atoms().clone();
        shared.and(part.atoms());
        if (!shared.isEmpty() && partition.people(shared) < fewest) {
            add(shared, Manner.WITHIN, all.description().origins(), fewest);
        }
    }

    private void addWithin(BitSet atoms, List<Group> named) {
        add(atoms, Manner.WITHIN, origins(atoms, named), SafetyRule.FEWEST);
    }

    private void add(BitSet atoms, Manner manner, List<FactOrigin> origins, int fewest) {
        groups.merge(
                atoms,
                group(atoms, manner, origins, fewest),
                (known, other) -> new Group(atoms, known.description(), Math.max(known.fewest(), other.fewest())));
    }

    /** Returns where the smallest named group that includes these atoms is published. */
    static List<FactOrigin> origins(BitSet atoms, Collection<Group> named) {
        return named.stream()
                .filter(group -> includes(group.atoms(), atoms))
                .min(Comparator.comparingInt(Group::count))
                .map(group -> group.description().origins())
                .orElse(List.of());
    }

    private static boolean includes(BitSet outer, BitSet inner) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }
}
