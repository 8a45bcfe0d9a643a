package org.vpip.reports.disclosure.audit;

import java.util.List;
import java.util.function.ToIntFunction;

/** An atom of an earlier model, and the atoms of a later model that divide its people. */
final class DividedAtom {
    /** An unknown that does not exist. */
    private static final int NONE = -1;

    private final int number;
    private final int[] counts;
    private final int sum;
    private final List<AtomPart> parts;

    private DividedAtom(int number, int[] counts, int sum, List<AtomPart> parts) {
        this.number = number;
        this.counts = counts;
        this.sum = sum;
        this.parts = parts;
    }

    /** An atom of the later model, with the number of people that it really has. */
    static final class AtomPart {
        private final AttackerModel model;
        private final int number;
        private final int size;
        private final int[] counts;
        private final int sum;

        AtomPart(AttackerModel model, int atom, int size) {
            this.model = model;
            this.number = atom;
            this.size = size;
            this.counts =
                    model.counts(atom).stream().mapToInt(Integer::intValue).toArray();
            this.sum = model.sum(atom).orElse(NONE);
        }

        /** Gives people of the part the outcomes that are left, and others one after the other. */
        private void deal(double people, double[] left, double[] to) {
            to[number] = people;
            double needed = people;
            for (int i = 0; i < counts.length; i++) {
                double dealt = Math.min(needed, left[i]);
                to[counts[i]] = dealt;
                left[i] -= dealt;
                needed -= dealt;
            }
            for (int i = number; needed > 0 && counts.length > 0; i++, needed--) {
                to[counts[i % counts.length]]++;
            }
        }
    }

    /**
     * Returns the parts of an atom.
     *
     * @param outcomes of the later model
     * @param position of an outcome in the earlier model; below 0 where it has none
     */
    static DividedAtom of(
            AttackerModel earlier,
            int atom,
            List<ValueOutcome> outcomes,
            ToIntFunction<ValueOutcome> position,
            List<AtomPart> parts) {
        List<Integer> own = earlier.counts(atom);
        int[] counts = outcomes.stream()
                .mapToInt(position)
                .map(place -> own.isEmpty() || place < 0 ? NONE : own.get(place))
                .toArray();
        return new DividedAtom(atom, counts, earlier.sum(atom).orElse(NONE), List.copyOf(parts));
    }

    /** Deals the people and outcomes of a state out to the parts. */
    void deal(double[] from, double[] to) {
        double all = at(from, number);
        double left = all;
        double[] outcomes = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            outcomes[i] = at(from, counts[i]);
        }
        for (int i = 0; i < parts.size(); i++) {
            AtomPart part = parts.get(i);
            boolean isLast = i == parts.size() - 1;
            double people = part.model.bounded(part.number, isLast ? left : Math.min(part.size, left));
            left = Math.max(0, left - people);
            part.deal(people, outcomes, to);
            if (part.sum != NONE && sum != NONE && all > 0) {
                to[part.sum] = from[sum] * people / all;
            }
        }
    }

    private static double at(double[] values, int unknown) {
        return unknown == NONE ? 0 : Math.rint(values[unknown]);
    }
}
