package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.reports.disclosure.audit.SearchMemory.RememberedModel;

/**
 * The way of solutions from one model into another, whose atoms divide the people further. The people of a divided atom and their
 * choices are dealt out to its parts in their order; what is possible afterwards is checked.
 */
final class SolutionTransfer {
    /** The atom of people who were in none. */
    private static final int NONE = -1;

    private final AttackerModel earlier;
    private final AttackerModel later;
    private final List<DividedAtom> divided;

    SolutionTransfer(RememberedModel earlier, RememberedModel later) {
        this.earlier = earlier.model();
        this.later = later.model();
        List<Map<PersonVariable, String>> known =
                this.earlier.outcomes().stream().map(ValueOutcome::choices).toList();
        ToIntFunction<ValueOutcome> position = outcome -> known.indexOf(outcome.choices());
        this.divided = parts(earlier.known(), later).entrySet().stream()
                .map(entry ->
                        DividedAtom.of(this.earlier, entry.getKey(), this.later.outcomes(), position, entry.getValue()))
                .toList();
    }

    private static Map<Integer, List<DividedAtom.AtomPart>> parts(ReaderFacts earlier, RememberedModel later) {
        Map<ParticipantId, Integer> atoms = atoms(earlier);
        Map<Integer, List<DividedAtom.AtomPart>> parts = new TreeMap<>();
        List<BitSet> people = later.known().partition().atoms();
        for (int atom = 0; atom < people.size(); atom++) {
            ParticipantId first = person(later.known(), people.get(atom).nextSetBit(0));
            parts.computeIfAbsent(atoms.getOrDefault(first, NONE), key -> new ArrayList<>())
                    .add(new DividedAtom.AtomPart(
                            later.model(), atom, people.get(atom).cardinality()));
        }
        return parts;
    }

    private static Map<ParticipantId, Integer> atoms(ReaderFacts known) {
        Map<ParticipantId, Integer> atoms = new HashMap<>();
        List<BitSet> people = known.partition().atoms();
        for (int atom = 0; atom < people.size(); atom++) {
            for (int person : people.get(atom).stream().toArray()) {
                atoms.put(person(known, person), atom);
            }
        }
        return atoms;
    }

    private static ParticipantId person(ReaderFacts known, int position) {
        return known.index().pseudonyms().get(position);
    }

    void run() {
        for (ProgramSolution solution : earlier.solutions().kept()) {
            double[] moved = new double[later.unknowns()];
            divided.forEach(atom -> atom.deal(solution.values(), moved));
            later.consider(moved);
        }
    }
}
