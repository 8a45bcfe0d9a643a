package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The atoms in which people have values of some variables, in cells: whom no fact about these variables tells apart is in one cell,
 * and only how many people of a cell have which value is unknown.
 */
final class ValueCells {
    private final List<BitSet> cells;

    private ValueCells(List<BitSet> cells) {
        this.cells = List.copyOf(cells);
    }

    /** Returns the cells of variables, by the facts about them. */
    static ValueCells of(Optional<AuditedVariables> variables, List<AtomFact> facts) {
        return variables.map(audited -> of(audited, facts)).orElseGet(() -> new ValueCells(List.of()));
    }

    private static ValueCells of(AuditedVariables variables, List<AtomFact> facts) {
        List<BitSet> sets = new ArrayList<>();
        variables.domains().forEach(domain -> sets.add(domain.atoms()));
        facts.stream()
                .filter(fact -> fact.variable().filter(variables::has).isPresent())
                .map(AtomFact::atoms)
                .forEach(sets::add);
        Map<BitSet, BitSet> cells = new LinkedHashMap<>();
        variables.atoms().stream()
                .forEach(atom -> cells.computeIfAbsent(memberships(atom, sets), key -> new BitSet())
                        .set(atom));
        return new ValueCells(List.copyOf(cells.values()));
    }

    private static BitSet memberships(int atom, List<BitSet> sets) {
        BitSet memberships = new BitSet();
        for (int i = 0; i < sets.size(); i++) {
            memberships.set(i, sets.get(i).get(atom));
        }
        return memberships;
    }

    List<BitSet> all() {
        return cells;
    }

    /** Returns whether each cell lies within a set of atoms or outside it. */
    boolean compose(BitSet atoms) {
        return cells.stream().allMatch(cell -> {
            BitSet shared = shared(cell, atoms);
            return shared.isEmpty() || shared.equals(cell);
        });
    }

    /** Returns for each cell the part that is within a set of atoms and the part that is not, as far as there are such. */
    List<List<BitSet>> parts(BitSet atoms) {
        return cells.stream()
                .map(cell -> {
                    BitSet rest = (BitSet) cell.clone();
                    rest.andNot(atoms);
                    return List.of(shared(cell, atoms), rest);
                })
                .map(parts -> parts.stream().filter(part -> !part.isEmpty()).toList())
                .toList();
    }

    /** Returns cells that compose a set of atoms, in the order of their parts. */
    ValueCells dividedBy(BitSet atoms) {
        return new ValueCells(parts(atoms).stream().flatMap(List::stream).toList());
    }

    private static BitSet shared(BitSet cell, BitSet atoms) {
        BitSet shared = (BitSet) cell.clone();
        shared.and(atoms);
        return shared;
    }
}
