package org.vpip.reports.disclosure.audit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vpip.reports.disclosure.audit.IntegerProgram.Unknown;

/**
 * A branch and bound search for the greatest value of a form (Land and Doig 1960, doi:10.2307/1910129). Each step solves the
 * problem without the demand for whole numbers, and divides it at an unknown that came out as a fraction. A solution counts
 * only if its whole numbers satisfy the constraints.
 */
final class BranchSearch {
    private static final int FEWEST_STEPS = 4;
    /** A large program has fewer steps, so that the size of its table times their number is not larger. */
    private static final int MOST_CELLS = 2_000_000;

    private final IntegerProgram program;
    private final LinearForm form;
    private final double enough;
    private final int most;
    private final boolean countsWholly;
    private final Deque<Branch> open = new ArrayDeque<>();
    private Optional<ProgramSolution> best = Optional.empty();
    private boolean isProven = true;

    /** Limits of the unknowns. */
    private static final class Branch {
        private final double[] least;
        private final double[] most;

        Branch(double[] least, double[] most) {
            this.least = least;
            this.most = most;
        }

        Branch below(int unknown, double limit) {
            double[] lower = most.clone();
            lower[unknown] = limit;
            return new Branch(least, lower);
        }

        Branch above(int unknown, double limit) {
            double[] higher = least.clone();
            higher[unknown] = limit;
            return new Branch(higher, most);
        }
    }

    /**
     * @param enough value with which the search ends; smaller ones are not looked for unless it is infinite
     * @param steps after which the search is cut short
     */
    BranchSearch(IntegerProgram program, LinearForm form, double enough, int steps) {
        this.most = Math.max(FEWEST_STEPS, Math.min(steps, MOST_CELLS / program.cells()));
        this.program = program;
        this.form = form;
        this.enough = enough;
        List<Unknown> unknowns = program.unknowns();
        this.countsWholly = form.isWhole()
                && Arrays.stream(form.unknowns())
                        .allMatch(unknown -> unknowns.get(unknown).whole());
        open.push(new Branch(
                unknowns.stream().mapToDouble(Unknown::least).toArray(),
                unknowns.stream().mapToDouble(Unknown::most).toArray()));
    }

    /** Returns the best solution; it is not marked as optimal where the search was cut short. */
    Optional<ProgramSolution> run() {
        int steps = 0;
        while (!open.isEmpty() && !isEnough()) {
            if (steps++ >= most) {
                isProven = false;
                break;
            }
            Branch branch = open.pop();
            if (program.tableau().moveWithin(branch.least, branch.most)) {
                double[] values = program.tableau().greatest(form);
                if (canImprove(values)) {
                    divide(branch, values);
                }
            }
        }
        return isProven ? best : best.map(ProgramSolution::unproven);
    }

    private boolean isEnough() {
        return best.isPresent() && best.get().value() >= enough;
    }

    private boolean canImprove(double[] values) {
        double bound = form.at(values);
        double reachable = countsWholly ? Math.floor(bound + PossibleRange.EXACT) : bound;
        boolean reachesEnough = Double.isInfinite(enough) || reachable >= enough - PossibleRange.EXACT;
        return reachesEnough && (best.isEmpty() || reachable > best.get().value() + PossibleRange.EXACT);
    }

    private void divide(Branch branch, double[] values) {
        int fraction = mostFractional(values);
        if (fraction >= 0) {
            double below = Math.floor(values[fraction]);
            open.push(branch.below(fraction, below));
            open.push(branch.above(fraction, below + 1));
            return;
        }
        double[] rounded = rounded(values);
        if (program.isSolution(rounded)) {
            best = Optional.of(ProgramSolution.optimal(rounded, form));
        } else {
            isProven = false;
        }
    }

    private int mostFractional(double[] values) {
        int found = -1;
        double most = PossibleRange.EXACT;
        for (int i = 0; i < values.length; i++) {
            double distance = Math.abs(values[i] - Math.rint(values[i]));
            if (program.unknowns().get(i).whole() && distance > most) {
                found = i;
                most = distance;
            }
        }
        return found;
    }

    private double[] rounded(double[] values) {
        double[] rounded = values.clone();
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = program.unknowns().get(i).whole() ? Math.rint(values[i]) : values[i];
        }
        return rounded;
    }
}
