package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.reports.disclosure.audit.IntegerProgram.Constraint;

/**
 * A search for a solution by small moves: one person of an atom is given another value, whichever comes nearest to all
 * constraints, as in Minton et al. (1992, doi:10.1016/0004-3702(92)90007-K). It finds solutions quickly where there are many, and
 * proves nothing where it finds none. It has no chance in it.
 */
final class WitnessSearch {
    /** Moves without any progress after which the search gives up. */
    private static final int PATIENCE = 40;
    /** Moves for which a move may not be taken back. */
    private static final int REST = 6;

    private final IntegerProgram program;
    private final List<Constraint> constraints;
    private final List<int[]> exchanges;
    private final Map<Integer, List<Weight>> touched = new HashMap<>();

    /** The weight of an unknown in a constraint. */
    private record Weight(int constraint, double weight) {}

    /** A person has the value of one unknown instead of another. */
    private record Move(int from, int to, double cost) {}

    /** @param goal that the program does not have */
    WitnessSearch(IntegerProgram program, Constraint goal) {
        this.program = program;
        this.exchanges = program.exchanges();
        this.constraints = new ArrayList<>(program.constraints());
        constraints.add(goal);
        for (int i = 0; i < constraints.size(); i++) {
            int constraint = i;
            constraints.get(i).form().weights().forEach((unknown, weight) -> touched.computeIfAbsent(
                            unknown, key -> new ArrayList<>())
                    .add(new Weight(constraint, weight)));
        }
    }

    /** Returns a solution that is found from a start, which need not satisfy anything but its numbers of people. */
    Optional<double[]> from(double[] start) {
        double[] values = start.clone();
        double[] at = constraints.stream().mapToDouble(each -> each.form().at(values)).toArray();
        int[] resting = new int[values.length];
        double best = cost(at);
        int idle = 0;
        for (int step = 1; best > 0 && idle < PATIENCE; step++) {
            Optional<Move> move = best(values, at, resting, step);
            if (move.isEmpty()) {
                return Optional.empty();
            }
            apply(move.get(), values, at);
            resting[move.get().from()] = step + REST;
            double cost = cost(at);
            idle = cost < best - PossibleRange.EXACT ? 0 : idle + 1;
            best = Math.min(best, cost);
        }
        return Arrays.stream(at).allMatch(Double::isFinite) && best <= 0 ? Optional.of(values) : Optional.empty();
    }

    private Optional<Move> best(double[] values, double[] at, int[] resting, int step) {
        Move best = null;
        for (int[] group : exchanges) {
            for (int from : group) {
                if (values[from] <= program.unknowns().get(from).least()) {
                    continue;
                }
                for (int to : group) {
                    boolean isOpen = from != to
                            && resting[to] < step
                            && values[to] < program.unknowns().get(to).most();
                    double cost = isOpen ? change(from, to, at) : Double.POSITIVE_INFINITY;
                    if (cost < (best == null ? Double.POSITIVE_INFINITY : best.cost() - PossibleRange.EXACT)) {
                        best = new Move(from, to, cost);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private double change(int from, int to, double[] at) {
        double cost = 0;
        for (Weight own : weights(from)) {
            double shared = weight(to, own.constraint());
            cost += violation(own.constraint(), at[own.constraint()] + shared - own.weight())
                    - violation(own.constraint(), at[own.constraint()]);
        }
        for (Weight other : weights(to)) {
            if (weight(from, other.constraint()) == 0) {
                cost += violation(other.constraint(), at[other.constraint()] + other.weight())
                        - violation(other.constraint(), at[other.constraint()]);
            }
        }
        return cost;
    }

    private List<Weight> weights(int unknown) {
        return touched.getOrDefault(unknown, List.of());
    }

    private double weight(int unknown, int constraint) {
        for (Weight each : weights(unknown)) {
            if (each.constraint() == constraint) {
                return each.weight();
            }
        }
        return 0;
    }

    private void apply(Move move, double[] values, double[] at) {
        values[move.from()]--;
        values[move.to()]++;
        weights(move.from()).forEach(each -> at[each.constraint()] -= each.weight());
        weights(move.to()).forEach(each -> at[each.constraint()] += each.weight());
    }

    private double cost(double[] at) {
        double cost = 0;
        for (int i = 0; i < at.length; i++) {
            cost += violation(i, at[i]);
        }
        return cost;
    }

    /** Returns by how much a constraint does not hold, in units of its largest weight; 0 within the tolerance. */
    private double violation(int constraint, double value) {
        Constraint each = constraints.get(constraint);
        double outside = Math.max(0, Math.max(each.low() - value, value - each.high())) / each.largestWeight();
        return outside <= PossibleRange.EXACT ? 0 : outside;
    }
}
