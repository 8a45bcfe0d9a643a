package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.vpip.reports.disclosure.audit.VariableUnknowns.CellUnknowns;

/**
 * What the values of the people of some atoms can add up to in one state. Where a cell has other people as well, no fact says who of
 * it has which value: these people may have the lowest of them, or the highest.
 */
final class DealtValues {
    private final List<DealtCell> cells;

    private DealtValues(List<DealtCell> cells) {
        this.cells = cells;
    }

    /** What the values of some people of one cell can add up to. */
    private sealed interface DealtCell {
        PossibleRange in(double[] state);
    }

    /** People with outcomes. */
    private static final class CountedCell implements DealtCell {
        private final int[] atoms;
        private final int[] counts;
        private final double[] measures;

        /**
         * @param atoms of the people
         * @param counts unknowns of the outcomes, those with the smallest measure first
         * @param measures of these outcomes
         */
        CountedCell(int[] atoms, int[] counts, double[] measures) {
            this.atoms = atoms;
            this.counts = counts;
            this.measures = measures;
        }

        @Override
        public PossibleRange in(double[] state) {
            double people = total(atoms, state);
            return new PossibleRange(dealt(people, state, 0, 1), dealt(people, state, counts.length - 1, -1));
        }

        private double dealt(double people, double[] state, int first, int step) {
            double needed = people;
            double dealt = 0;
            for (int i = first; i >= 0 && i < counts.length && needed > 0; i += step) {
                double some = Math.min(needed, state[counts[i]]);
                dealt += some * measures[i];
                needed -= some;
            }
            return dealt;
        }
    }

    /** People with scores on a scale, of whom the others have at least and at most the scores at its ends. */
    private static final class SummedCell implements DealtCell {
        private final int[] atoms;
        private final int[] others;
        private final int scores;
        private final VariableDomain scale;

        /** @param scores the unknown sum of all scores of the cell */
        SummedCell(int[] atoms, int[] others, int scores, VariableDomain scale) {
            this.atoms = atoms;
            this.others = others;
            this.scores = scores;
            this.scale = scale;
        }

        @Override
        public PossibleRange in(double[] state) {
            double people = total(atoms, state);
            double left = total(others, state);
            return new PossibleRange(
                    Math.max(people * scale.minimum(), state[scores] - left * scale.maximum()),
                    Math.min(people * scale.maximum(), state[scores] - left * scale.minimum()));
        }
    }

    /**
     * Returns the values of people.
     *
     * @param measure what counts of an outcome; a scale counts by its scores
     */
    static DealtValues of(VariableUnknowns unknowns, BitSet atoms, ToDoubleFunction<ValueOutcome> measure) {
        AuditedVariables variables = unknowns.variables();
        double[] measures = variables.outcomes().stream().mapToDouble(measure).toArray();
        int[] order = IntStream.range(0, measures.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> measures[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = IntStream.of(order).mapToDouble(i -> measures[i]).toArray();
        return new DealtValues(unknowns.cells().stream()
                .filter(cell -> cell.atoms().intersects(atoms))
                .map(cell -> variables.hasOutcomes()
                        ? new CountedCell(shared(cell, atoms), counts(cell, order), sorted)
                        : summed(cell, atoms, variables.scale()))
                .toList());
    }

    private static DealtCell summed(CellUnknowns cell, BitSet atoms, VariableDomain scale) {
        BitSet others = (BitSet) cell.atoms().clone();
        others.andNot(atoms);
        return new SummedCell(
                shared(cell, atoms), others.stream().toArray(), cell.sum().orElseThrow(), scale);
    }

    private static int[] shared(CellUnknowns cell, BitSet atoms) {
        return cell.atoms().stream().filter(atoms::get).toArray();
    }

    private static int[] counts(CellUnknowns cell, int[] order) {
        return IntStream.of(order).map(cell.counts()::get).toArray();
    }

    private static double total(int[] unknowns, double[] state) {
        double sum = 0;
        for (int unknown : unknowns) {
            sum += state[unknown];
        }
        return sum;
    }

    /** Returns what the values can add up to in a state. */
    PossibleRange in(double[] state) {
        double low = 0;
        double high = 0;
        for (DealtCell cell : cells) {
            PossibleRange own = cell.in(state);
            low += own.low();
            high += own.high();
        }
        return new PossibleRange(low, high);
    }
}
