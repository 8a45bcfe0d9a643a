package org.vpip.reports.disclosure.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vpip.reports.disclosure.audit.IntegerProgram.Constraint;
import org.vpip.reports.disclosure.audit.IntegerProgram.Unknown;

/**
 * A branch and bound search for the greatest value of a form (Land and Doig 1960, doi:10.2307/1910129). Each step solves the
 * problem without the demand for whole numbers, and divides it at an unknown that came out as a fraction. The branches of
 * ojAlgo itself are not used: they called values optimal that an enumeration exceeded.
 */
final class BranchSearch {
    /** A number of steps, not a time, so that every machine has the same result. */
    private static final int MOST_STEPS = 500;

    private final List<Constraint> constraints;
    private final LinearForm form;
    private final boolean countsWholly;
    private final Deque<List<Unknown>> open = new ArrayDeque<>();
    private Optional<ProgramSolution> best = Optional.empty();

    BranchSearch(List<Unknown> unknowns, List<Constraint> constraints, LinearForm form) {
        this.constraints = constraints;
        this.form = form;
        this.countsWholly = form.weights().entrySet().stream()
                .allMatch(weight ->
                        unknowns.get(weight.getKey()).whole() && weight.getValue() == Math.rint(weight.getValue()));
        open.push(unknowns);
    }

    /** Returns the best solution; it is not marked as optimal where the search was cut short. */
    Optional<ProgramSolution> run() {
        int steps = 0;
        while (!open.isEmpty()) {
            if (steps++ >= MOST_STEPS) {
                return best.map(ProgramSolution::unproven);
            }
            List<Unknown> branch = open.pop();
            LinearRelaxation.greatest(branch, constraints, form)
                    .filter(this::canImprove)
                    .ifPresent(values -> branch(branch, values));
        }
        return best;
    }

    private boolean canImprove(double[] values) {
        double bound = form.at(values);
        double reachable = countsWholly ? Math.floor(bound + PossibleRange.EXACT) : bound;
        return best.isEmpty() || reachable > best.get().value() + PossibleRange.EXACT;
    }

    private void branch(List<Unknown> branch, double[] values) {
        int fraction = mostFractional(branch, values);
        if (fraction < 0) {
            best = Optional.of(ProgramSolution.optimal(rounded(branch, values), form));
            return;
        }
        double below = Math.floor(values[fraction]);
        open.push(with(
                branch,
                fraction,
                branch.get(fraction).within(branch.get(fraction).least(), below)));
        open.push(with(
                branch,
                fraction,
                branch.get(fraction).within(below + 1, branch.get(fraction).most())));
    }

    private static int mostFractional(List<Unknown> branch, double[] values) {
        int found = -1;
        double most = PossibleRange.EXACT;
        for (int i = 0; i < values.length; i++) {
            double distance = Math.abs(values[i] - Math.rint(values[i]));
            if (branch.get(i).whole() && distance > most) {
                found = i;
                most = distance;
            }
        }
        return found;
    }

    private static double[] rounded(List<Unknown> branch, double[] values) {
        double[] rounded = values.clone();
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = branch.get(i).whole() ? Math.rint(values[i]) : values[i];
        }
        return rounded;
    }

    private static List<Unknown> with(List<Unknown> branch, int place, Unknown changed) {
        List<Unknown> all = new ArrayList<>(branch);
        all.set(place, changed);
        return all;
    }
}
