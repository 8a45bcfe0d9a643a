package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.reports.disclosure.audit.IntegerProgram.Constraint;
import org.vpip.reports.disclosure.audit.IntegerProgram.PeopleUnknowns;
import org.vpip.reports.disclosure.audit.IntegerProgram.Unknown;

/**
 * A search for a solution by small moves: one person is given another value, added or left out, whichever comes nearest to all
 * constraints, as in Minton et al. (1992, doi:10.1016/0004-3702(92)90007-K). It finds solutions quickly where there are many, and
 * proves nothing where it finds none. It has no chance in it.
 */
final class WitnessSearch {
    /** Moves for which a move may not be taken back. */
    private static final int REST = 6;

    private final IntegerProgram program;
    private final int patience;
    private final Constraint[] constraints;
    private final UnknownWeights[] weights;
    private final List<CellWeights> cells;
    private double[] values = {};
    private double[] at = {};
    private double[] violations = {};
    private int[] resting = {};

    /** The weights of the unknowns of one cell in all constraints that are about any of them: of its numbers, then of each value. */
    private final class CellWeights {
        private final int numbers;
        private final int[] unknowns;
        private final BitSet concerned = new BitSet();
        private final int[] constraints;
        private final double[][] own;
        /** Places of the violated constraints, and then those of the others. */
        private final int[] order;

        private int violated;

        CellWeights(PeopleUnknowns cell) {
            List<Integer> free =
                    cell.numbers().stream().filter(WitnessSearch.this::isFree).toList();
            this.numbers = free.size();
            this.unknowns = Stream.concat(free.stream(), cell.values().stream())
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int unknown : unknowns) {
                Arrays.stream(weights[unknown].constraints()).forEach(concerned::set);
            }
            this.constraints = concerned.stream().toArray();
            this.own = Arrays.stream(unknowns).mapToObj(this::weights).toArray(double[][]::new);
            this.order = new int[constraints.length];
        }

        private double[] weights(int unknown) {
            double[] all = new double[constraints.length];
            UnknownWeights some = weights[unknown];
            for (int i = 0; i < some.weights().length; i++) {
                all[Arrays.binarySearch(constraints, some.constraints()[i])] = some.weights()[i];
            }
            return all;
        }

        /** Puts the violated constraints first. */
        private void sort() {
            violated = 0;
            int last = order.length;
            for (int place = 0; place < order.length; place++) {
                boolean isViolated = violations[constraints[place]] > 0;
                order[isViolated ? violated++ : --last] = place;
            }
        }

        /**
         * Returns the change of the cost if two unknowns, by their places, are changed by a step each; a part of it where that is already
         * too much, since constraints that hold can only add to it.
         */
        private double change(int first, int firstStep, int second, int secondStep, double tooMuch) {
            double[] one = own[first];
            double[] other = own[second];
            double change = 0;
            for (int i = 0; i < order.length && (i < violated || change < tooMuch); i++) {
                double step = firstStep * one[order[i]] + secondStep * other[order[i]];
                if (step != 0) {
                    int constraint = constraints[order[i]];
                    change += violation(constraint, at[constraint] + step) - violations[constraint];
                }
            }
            return change;
        }
    }

    /** Two unknowns of which each is changed by one. */
    private record Move(int first, int firstStep, int second, int secondStep) {
        /** Returns the unknown that is not to be changed back for a while. */
        int left() {
            return firstStep == secondStep ? second : first;
        }
    }

    /**
     * @param goal that the program does not have
     * @param patience moves without any progress after which the search gives up
     */
    WitnessSearch(IntegerProgram program, Constraint goal, int patience) {
        this.program = program;
        this.patience = patience;
        List<Constraint> all = new ArrayList<>(program.constraints());
        all.add(goal);
        this.constraints = all.toArray(Constraint[]::new);
        this.weights = UnknownWeights.of(program.unknowns().size(), all);
        this.cells = program.people().stream().map(CellWeights::new).toList();
    }

    /** Returns a solution that is found from a start, in which every number of people is the sum of those with each value. */
    Optional<double[]> from(double[] start) {
        values = start.clone();
        at = Arrays.stream(constraints)
                .mapToDouble(each -> each.form().at(values))
                .toArray();
        resting = new int[values.length];
        double best = cost();
        int idle = 0;
        for (int step = 1; best > 0 && idle < patience; step++) {
            Move move = best(step);
            if (move == null) {
                return Optional.empty();
            }
            apply(move);
            resting[move.left()] = step + REST;
            double cost = cost();
            idle = cost < best - PossibleRange.EXACT ? 0 : idle + 1;
            best = Math.min(best, cost);
        }
        return best <= 0 ? Optional.of(values) : Optional.empty();
    }

    /** Returns the best move in which nothing is changed back; null where there is none. */
    private @Nullable Move best(int step) {
        violations = new double[at.length];
        BitSet violated = new BitSet();
        for (int i = 0; i < at.length; i++) {
            violations[i] = violation(i, at[i]);
            violated.set(i, violations[i] > 0);
        }
        BestMove best = new BestMove(step);
        cells.stream().filter(some -> some.concerned.intersects(violated)).forEach(best::tryAll);
        return best.move;
    }

    /** The best of the moves that were tried. */
    private final class BestMove {
        private final int step;
        private double least = Double.POSITIVE_INFINITY;
        private @Nullable Move move;

        BestMove(int step) {
            this.step = step;
        }

        private void tryAll(CellWeights some) {
            some.sort();
            for (int number = 0; number < some.numbers; number++) {
                tryNumber(some, number);
            }
            for (int from = some.numbers; from < some.unknowns.length; from++) {
                tryMoves(some, from);
            }
        }

        /** Tries one person more or fewer with each value. */
        private void tryNumber(CellWeights some, int number) {
            for (int value = some.numbers; value < some.unknowns.length; value++) {
                attempt(some, number, 1, value, 1);
                attempt(some, number, -1, value, -1);
            }
        }

        private void tryMoves(CellWeights some, int from) {
            for (int to = some.numbers; to < some.unknowns.length; to++) {
                if (to != from) {
                    attempt(some, from, -1, to, 1);
                }
            }
        }

        private void attempt(CellWeights some, int one, int firstStep, int other, int secondStep) {
            int first = some.unknowns[one];
            int second = some.unknowns[other];
            if (resting[second] < step && isWithin(first, firstStep) && isWithin(second, secondStep)) {
                double tooMuch = least - PossibleRange.EXACT;
                double change = some.change(one, firstStep, other, secondStep, tooMuch);
                if (change < tooMuch) {
                    move = new Move(first, firstStep, second, secondStep);
                    least = change;
                }
            }
        }
    }

    private boolean isFree(int unknown) {
        Unknown limits = program.unknowns().get(unknown);
        return limits.least() < limits.most();
    }

    private boolean isWithin(int unknown, int step) {
        Unknown limits = program.unknowns().get(unknown);
        double value = values[unknown] + step;
        return value >= limits.least() && value <= limits.most();
    }

    private void apply(Move move) {
        apply(move.first(), move.firstStep());
        apply(move.second(), move.secondStep());
    }

    private void apply(int unknown, int step) {
        values[unknown] += step;
        UnknownWeights own = weights[unknown];
        for (int i = 0; i < own.weights().length; i++) {
            at[own.constraints()[i]] += step * own.weights()[i];
        }
    }

    private double cost() {
        double cost = 0;
        for (int i = 0; i < at.length; i++) {
            cost += violation(i, at[i]);
        }
        return cost;
    }

    /** Returns by how much a constraint does not hold, in units of its largest weight; 0 within the tolerance. */
    private double violation(int constraint, double value) {
        Constraint each = constraints[constraint];
        double outside = Math.max(0, Math.max(each.low() - value, value - each.high())) / each.largestWeight();
        return outside <= PossibleRange.EXACT ? 0 : outside;
    }
}
