package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.reports.disclosure.audit.SearchMemory.RememberedModel;

/**
 * The way of solutions from one model into another, whose atoms divide the people further. The people of a divided atom and their
 * choices are dealt out to its parts in their order; what is possible afterwards is checked.
 */
final class SolutionTransfer {
    /** Of an atom or an unknown that does not exist. */
    private static final int NONE = -1;

    private final RememberedModel earlier;
    private final RememberedModel later;
    private final List<DividedAtom> divided;

    SolutionTransfer(RememberedModel earlier, RememberedModel later) {
        this.earlier = earlier;
        this.later = later;
        Map<ParticipantId, Integer> atoms = atoms(earlier.known());
        Map<Integer, List<AtomPart>> parts = new TreeMap<>();
        List<BitSet> people = later.known().partition().atoms();
        for (int atom = 0; atom < people.size(); atom++) {
            ParticipantId first = person(later.known(), people.get(atom).nextSetBit(0));
            parts.computeIfAbsent(atoms.getOrDefault(first, NONE), key -> new ArrayList<>())
                    .add(part(atom, people.get(atom).cardinality()));
        }
        int[] places = places();
        this.divided = parts.entrySet().stream()
                .map(entry -> divided(entry.getKey(), entry.getValue(), places))
                .toList();
    }

    /**
     * An atom of the earlier model.
     *
     * @param number unknown that is how many people it has
     * @param counts unknowns of the outcomes of the later model
     */
    private record DividedAtom(int number, int[] counts, int sum, List<AtomPart> parts) {}

    /** A part of it in the later model, with the number of people that it really has. */
    private record AtomPart(int number, int size, int[] counts, int sum) {}

    private AtomPart part(int atom, int size) {
        int[] counts =
                later.model().counts(atom).stream().mapToInt(Integer::intValue).toArray();
        return new AtomPart(atom, size, counts, later.model().sum(atom).orElse(NONE));
    }

    private DividedAtom divided(int atom, List<AtomPart> parts, int[] places) {
        List<Integer> own = earlier.model().counts(atom);
        int[] counts = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            counts[i] = own.isEmpty() || places[i] < 0 ? NONE : own.get(places[i]);
        }
        return new DividedAtom(atom, counts, earlier.model().sum(atom).orElse(NONE), List.copyOf(parts));
    }

    /** Returns the position of each outcome among the earlier ones; below 0 where it is not among them. */
    private int[] places() {
        List<Map<PersonVariable, String>> known = choices(earlier);
        return choices(later).stream().mapToInt(known::indexOf).toArray();
    }

    private static List<Map<PersonVariable, String>> choices(RememberedModel remembered) {
        return remembered.model().outcomes().stream().map(ValueOutcome::choices).toList();
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
        earlier.model().solutions().kept().forEach(solution -> later.model().consider(moved(solution.values())));
    }

    private double[] moved(double[] from) {
        double[] to = new double[later.model().unknowns()];
        for (DividedAtom atom : divided) {
            double all = at(from, atom.number());
            double left = all;
            double[] chosen = new double[atom.counts().length];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = at(from, atom.counts()[i]);
            }
            for (int i = 0; i < atom.parts().size(); i++) {
                AtomPart part = atom.parts().get(i);
                boolean isLast = i == atom.parts().size() - 1;
                double people = later.model().bounded(part.number(), isLast ? left : Math.min(part.size(), left));
                left = Math.max(0, left - people);
                to[part.number()] = people;
                deal(part, people, chosen, to);
                if (part.sum() != NONE && atom.sum() != NONE && all > 0) {
                    to[part.sum()] = from[atom.sum()] * people / all;
                }
            }
        }
        return to;
    }

    private static double at(double[] values, int unknown) {
        return unknown == NONE ? 0 : Math.rint(values[unknown]);
    }

    /** Gives people of a part the outcomes that are left, and others one after the other. */
    private static void deal(AtomPart part, double people, double[] chosen, double[] to) {
        double needed = people;
        int[] counts = part.counts();
        for (int i = 0; i < counts.length; i++) {
            double dealt = Math.min(needed, chosen[i]);
            to[counts[i]] = dealt;
            chosen[i] -= dealt;
            needed -= dealt;
        }
        for (int i = part.number(); needed > 0 && counts.length > 0; i++, needed--) {
            to[counts[i % counts.length]]++;
        }
    }
}
