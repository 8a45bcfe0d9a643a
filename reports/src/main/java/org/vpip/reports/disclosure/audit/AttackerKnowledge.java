package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What an attacker knows.
 *
 * @param variables of the values; empty for numbers of people only
 * @param cells of people whose values are not told apart
 */
record AttackerKnowledge(
        AttackerKind attacker,
        AtomPartition partition,
        List<AtomFact> facts,
        Optional<AuditedVariables> variables,
        ValueCells cells) {
    /** Returns what is known before any other fact of how many people each atom has. */
    KnownCounts counts() {
        return switch (attacker) {
            case STRANGER -> KnownCounts.published(partition.count(), facts);
            case MEMBER -> KnownCounts.counted(partition);
        };
    }

    /** Returns the same with cells that compose a set of atoms. */
    AttackerKnowledge dividedBy(BitSet atoms) {
        return new AttackerKnowledge(attacker, partition, facts, variables, cells.dividedBy(atoms));
    }

    /** Adds the facts to a program that has their unknowns. */
    void constrain(IntegerProgram program, KnownCounts known, Optional<VariableUnknowns> variable) {
        FactConstraints constraints = new FactConstraints(program, known, variable);
        if (attacker == AttackerKind.STRANGER) {
            constraints.addPeople(facts);
        }
        constraints.addValues(facts);
    }
}
