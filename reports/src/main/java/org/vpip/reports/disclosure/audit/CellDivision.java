package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.reports.disclosure.audit.VariableUnknowns.CellUnknowns;

/**
 * The way of solutions into a model whose cells are divided by a set of atoms, and back. Its unknowns are the numbers of people of the
 * atoms, and then those of each cell: first of the people in the set, and then of the others.
 */
final class CellDivision {
    private final List<DividedCell> cells = new ArrayList<>();
    private final int atoms;
    private final int unknowns;

    /** A cell in two parts, or in one. */
    private static final class DividedCell {
        private final int[] whole;
        private final boolean isSum;
        private final int[] some;
        private final int[] others;
        private final int first;

        /** @param first place of its unknowns in the divided model */
        DividedCell(CellUnknowns cell, BitSet set, int first) {
            this.whole = IntStream.concat(cell.counts().stream().mapToInt(Integer::intValue), cell.sum().stream())
                    .toArray();
            this.isSum = cell.sum().isPresent();
            this.some = cell.atoms().stream().filter(set::get).toArray();
            this.others = cell.atoms().stream().filter(atom -> !set.get(atom)).toArray();
            this.first = first;
        }

        int parts() {
            return some.length == 0 || others.length == 0 ? 1 : 2;
        }

        int end() {
            return first + parts() * whole.length;
        }

        void unite(double[] divided, double[] united) {
            for (int i = 0; i < whole.length; i++) {
                united[whole[i]] =
                        parts() == 1 ? divided[first + i] : divided[first + i] + divided[first + whole.length + i];
            }
        }

        /** Gives the people in the set the values of the cell in one direction, and the others those that are left. */
        void divide(double[] state, int start, int step, double[] divided) {
            double people = parts() == 1 ? Double.POSITIVE_INFINITY : sum(some, state);
            double all = people + sum(others, state);
            for (int i = start; i >= 0 && i < whole.length; i += step) {
                double value = state[whole[i]];
                double own = isSum && parts() == 2 ? share(value, people, all) : Math.min(people, value);
                divided[first + i] = own;
                if (parts() == 2) {
                    divided[first + whole.length + i] = value - own;
                }
                people -= isSum ? 0 : own;
            }
        }

        private static double share(double value, double people, double all) {
            return all > 0 ? value * people / all : 0;
        }

        private static double sum(int[] unknowns, double[] state) {
            return IntStream.of(unknowns).mapToDouble(unknown -> state[unknown]).sum();
        }
    }

    /** @param all number of atoms */
    CellDivision(List<CellUnknowns> whole, BitSet set, int all) {
        this.atoms = all;
        int next = all;
        for (CellUnknowns cell : whole) {
            DividedCell divided = new DividedCell(cell, set, next);
            cells.add(divided);
            next = divided.end();
        }
        this.unknowns = next;
    }

    /** Returns a solution of the divided model as one of the whole. */
    ProgramSolution united(ProgramSolution divided) {
        int end = atoms + cells.stream().mapToInt(cell -> cell.whole.length).sum();
        double[] united = Arrays.copyOf(Arrays.copyOf(divided.values(), atoms), end);
        cells.forEach(cell -> cell.unite(divided.values(), united));
        return ProgramSolution.found(united);
    }

    /** Returns two states of the divided model for one of the whole: the people in the set have the first values of each cell, or the last. */
    Stream<double[]> divided(ProgramSolution whole) {
        return Stream.of(1, -1).map(step -> {
            double[] divided = Arrays.copyOf(Arrays.copyOf(whole.values(), atoms), unknowns);
            cells.forEach(cell -> cell.divide(whole.values(), step > 0 ? 0 : cell.whole.length - 1, step, divided));
            return divided;
        });
    }
}
