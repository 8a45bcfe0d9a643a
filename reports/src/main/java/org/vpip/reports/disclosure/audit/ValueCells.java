package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return new ValueCells(AtomPartition.of(sets).atoms());
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

    /** Returns cells that compose a set of atoms: of each, first the part in the set and then the other, as far as there are such. */
    ValueCells dividedBy(BitSet atoms) {
        return new ValueCells(cells.stream()
                .flatMap(cell -> Stream.of(shared(cell, atoms), rest(cell, atoms)))
                .filter(part -> !part.isEmpty())
                .toList());
    }

    private static BitSet rest(BitSet cell, BitSet atoms) {
        BitSet rest = (BitSet) cell.clone();
        rest.andNot(atoms);
        return rest;
    }

    private static BitSet shared(BitSet cell, BitSet atoms) {
        BitSet shared = (BitSet) cell.clone();
        shared.and(atoms);
        return shared;
    }
}
