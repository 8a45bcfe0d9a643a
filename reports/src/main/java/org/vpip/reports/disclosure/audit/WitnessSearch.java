package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    /** Moves without any progress after which the search gives up. */
    private static final int PATIENCE = 40;
    /** Moves for which a move may not be taken back. */
    private static final int REST = 6;

    private final IntegerProgram program;
    private final Constraint[] constraints;
    private final Weights[] weights;
    private final List<BitSet> concerned;
    private double[] values = {};
    private double[] at = {};
    private int[] resting = {};

    /** The constraints in which an unknown has a weight, in their order, and these weights. */
    private static final class Weights {
        private final int[] constraints;
        private final double[] own;

        Weights(Map<Integer, Double> entries) {
            this.constraints =
                    entries.keySet().stream().mapToInt(Integer::intValue).toArray();
            this.own =
                    entries.values().stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** Returns the constraint at a position; beyond the last, one that does not exist. */
        private int at(int position) {
            return position < constraints.length ? constraints[position] : Integer.MAX_VALUE;
        }
    }

    /** Two unknowns of which each is changed by one. */
    private record Move(int first, int firstStep, int second, int secondStep) {
        /** Returns the unknown that is not to be changed back for a while. */
        int left() {
            return firstStep == secondStep ? second : first;
        }
    }

    /** @param goal that the program does not have */
    WitnessSearch(IntegerProgram program, Constraint goal) {
        this.program = program;
        List<Constraint> all = new ArrayList<>(program.constraints());
        all.add(goal);
        this.constraints = all.toArray(Constraint[]::new);
        this.weights = weights(program.unknowns().size(), all);
        this.concerned = program.people().stream().map(this::concerned).toList();
    }

    private static Weights[] weights(int unknowns, List<Constraint> constraints) {
        List<Map<Integer, Double>> entries = new ArrayList<>();
        for (int i = 0; i < unknowns; i++) {
            entries.add(new TreeMap<>());
        }
        for (int i = 0; i < constraints.size(); i++) {
            int constraint = i;
            constraints.get(i).form().weights().forEach((unknown, weight) -> {
                if (weight != 0) {
                    entries.get(unknown).put(constraint, weight);
                }
            });
        }
        return entries.stream().map(Weights::new).toArray(Weights[]::new);
    }

    private BitSet concerned(PeopleUnknowns atom) {
        BitSet found = new BitSet();
        Arrays.stream(weights[atom.number()].constraints).forEach(found::set);
        atom.values().forEach(value -> Arrays.stream(weights[value].constraints).forEach(found::set));
        return found;
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
        for (int step = 1; best > 0 && idle < PATIENCE; step++) {
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
        BitSet violated = new BitSet();
        for (int i = 0; i < at.length; i++) {
            violated.set(i, violation(i, at[i]) > 0);
        }
        BestMove best = new BestMove(step);
        for (int i = 0; i < concerned.size(); i++) {
            if (concerned.get(i).intersects(violated)) {
                PeopleUnknowns atom = program.people().get(i);
                atom.values().forEach(from -> best.tryFrom(atom, from));
            }
        }
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

        private void tryFrom(PeopleUnknowns atom, int from) {
            if (isFree(atom.number())) {
                attempt(atom.number(), 1, from, 1);
            }
            if (values[from] <= program.unknowns().get(from).least()) {
                return;
            }
            if (isFree(atom.number())) {
                attempt(atom.number(), -1, from, -1);
            }
            for (int to : atom.values()) {
                if (to != from) {
                    attempt(from, -1, to, 1);
                }
            }
        }

        private void attempt(int first, int firstStep, int second, int secondStep) {
            if (resting[second] < step && isWithin(first, firstStep) && isWithin(second, secondStep)) {
                double change = change(first, firstStep, second, secondStep);
                if (change < least - PossibleRange.EXACT) {
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

    private double change(int first, int firstStep, int second, int secondStep) {
        double change = 0;
        Weights one = weights[first];
        Weights other = weights[second];
        int i = 0;
        int j = 0;
        while (i < one.own.length || j < other.own.length) {
            int constraint = Math.min(one.at(i), other.at(j));
            double step = one.at(i) == constraint ? firstStep * one.own[i++] : 0;
            step += other.at(j) == constraint ? secondStep * other.own[j++] : 0;
            change += change(constraint, step);
        }
        return change;
    }

    private double change(int constraint, double step) {
        return step == 0 ? 0 : violation(constraint, at[constraint] + step) - violation(constraint, at[constraint]);
    }

    private void apply(Move move) {
        apply(move.first(), move.firstStep());
        apply(move.second(), move.secondStep());
    }

    private void apply(int unknown, int step) {
        values[unknown] += step;
        Weights own = weights[unknown];
        for (int i = 0; i < own.own.length; i++) {
            at[own.constraints[i]] += step * own.own[i];
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
