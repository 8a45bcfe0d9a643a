package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.reports.disclosure.audit.SearchMemory.RememberedModel;
import org.vpip.reports.disclosure.audit.VariableUnknowns.CellUnknowns;

/**
 * The way of solutions from one model into another, whose atoms and cells divide the people otherwise. The people of an atom, and then
 * the values of a cell, are dealt out in their order to those that share people with it; what is possible afterwards is checked.
 */
final class SolutionTransfer {
    /** The atom of people who were in none. */
    private static final int NONE = -1;

    private final AttackerModel earlier;
    private final AttackerModel later;
    private final List<SharedAtom> shared;
    private final List<SharedCell> cells;

    /** People of an atom of the earlier model who are in one of the later model, and how many they are. */
    private record SharedAtom(int from, int to, int size) {}

    SolutionTransfer(RememberedModel earlier, RememberedModel later) {
        this.earlier = earlier.model();
        this.later = later.model();
        this.shared = shared(atoms(earlier.known()), later.known());
        this.cells = cells();
    }

    /** Returns the atom of each person. */
    private static Map<ParticipantId, Integer> atoms(ReaderFacts known) {
        Map<ParticipantId, Integer> atoms = new HashMap<>();
        List<BitSet> people = known.partition().atoms();
        for (int atom = 0; atom < people.size(); atom++) {
            for (int person : people.get(atom).stream().toArray()) {
                atoms.put(known.index().pseudonyms().get(person), atom);
            }
        }
        return atoms;
    }

    private static List<SharedAtom> shared(Map<ParticipantId, Integer> earlier, ReaderFacts later) {
        Map<List<Integer>, Integer> sizes = new LinkedHashMap<>();
        List<BitSet> people = later.partition().atoms();
        for (int atom = 0; atom < people.size(); atom++) {
            for (int person : people.get(atom).stream().toArray()) {
                int from = earlier.getOrDefault(later.index().pseudonyms().get(person), NONE);
                sizes.merge(List.of(from, atom), 1, Integer::sum);
            }
        }
        return sizes.entrySet().stream()
                .map(entry ->
                        new SharedAtom(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .sorted((one, other) -> Integer.compare(one.from(), other.from()))
                .toList();
    }

    private List<SharedCell> cells() {
        List<Map<PersonVariable, String>> known =
                earlier.outcomes().stream().map(ValueOutcome::choices).toList();
        ToIntFunction<ValueOutcome> position = outcome -> known.indexOf(outcome.choices());
        int[] places = later.outcomes().stream().mapToInt(position).toArray();
        List<SharedCell> sharing = new ArrayList<>();
        for (CellUnknowns from : earlier.cells()) {
            for (CellUnknowns to : later.cells()) {
                int[] both = both(from, to);
                if (both.length > 0) {
                    sharing.add(new SharedCell(from, to, places, both));
                }
            }
        }
        return sharing;
    }

    /** Returns the places of the shared atoms that are in both cells. */
    private int[] both(CellUnknowns from, CellUnknowns to) {
        BitSet both = new BitSet();
        for (int i = 0; i < shared.size(); i++) {
            SharedAtom one = shared.get(i);
            both.set(
                    i,
                    one.from() != NONE
                            && from.atoms().get(one.from())
                            && to.atoms().get(one.to()));
        }
        return both.stream().toArray();
    }

    void run() {
        for (ProgramSolution solution : earlier.solutions().kept()) {
            later.consider(moved(solution.values()));
        }
    }

    private double[] moved(double[] from) {
        double[] to = values();
        double[] dealt = people(from);
        for (int i = 0; i < dealt.length; i++) {
            to[shared.get(i).to()] += dealt[i];
        }
        for (int atom = 0; atom < later.atoms(); atom++) {
            to[atom] = later.bounded(atom, to[atom]);
        }
        double[] left = from.clone();
        cells.forEach(cell -> cell.deal(left, dealt, to));
        later.cells().forEach(cell -> settle(cell, to));
        return to;
    }

    /** Returns a state without people; with values that are known to be possible where the earlier model has none. */
    private double[] values() {
        double[] values = new double[later.unknowns()];
        List<ProgramSolution> known = cells.isEmpty() ? later.solutions().possible() : List.of();
        if (!known.isEmpty()) {
            double[] last = known.get(known.size() - 1).values();
            System.arraycopy(last, later.atoms(), values, later.atoms(), values.length - later.atoms());
        }
        return values;
    }

    /** Returns how many people of each shared atom there are; the last of an atom has all that are left. */
    private double[] people(double[] from) {
        double[] dealt = new double[shared.size()];
        double left = 0;
        for (int i = 0; i < dealt.length; i++) {
            SharedAtom one = shared.get(i);
            boolean isFirst = i == 0 || shared.get(i - 1).from() != one.from();
            boolean isLast = i == dealt.length - 1 || shared.get(i + 1).from() != one.from();
            if (isFirst) {
                left = one.from() == NONE ? 0 : Math.rint(from[one.from()]);
            }
            dealt[i] = isLast ? left : Math.min(one.size(), left);
            left -= dealt[i];
        }
        return dealt;
    }

    /** Gives people of a cell who have no value yet one after the other, and takes what is too much. */
    private static void settle(CellUnknowns cell, double[] state) {
        List<Integer> counts = cell.counts();
        double needed = cell.atoms().stream().mapToDouble(atom -> state[atom]).sum()
                - counts.stream().mapToDouble(count -> state[count]).sum();
        for (int i = 0; needed > 0 && !counts.isEmpty(); i++, needed--) {
            state[counts.get(i % counts.size())]++;
        }
        for (int count : counts) {
            double taken = Math.max(0, Math.min(-needed, state[count]));
            state[count] -= taken;
            needed += taken;
        }
    }
}
