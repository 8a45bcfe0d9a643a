package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Linear constraints over unknowns, most of them whole numbers, and the search for the least and greatest value of a form. */
final class IntegerProgram {
    /** No number of people is larger, unless a fact says so. */
    static final double MOST_PEOPLE = 100_000;

    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private @Nullable SimplexTableau tableau;

    /** An unknown between two limits. */
    record Unknown(boolean whole, double least, double most) {}

    /** A form and the interval in which it lies. */
    record Constraint(LinearForm form, double low, double high) {
        boolean holds(double[] solution) {
            double at = form.at(solution);
            double tolerance = PossibleRange.EXACT * form.largestWeight();
            return at >= low - tolerance && at <= high + tolerance;
        }
    }

    /** Adds an unknown and returns its number. */
    int add(boolean whole, double least, double most) {
        unknowns.add(new Unknown(whole, least, most));
        tableau = null;
        return unknowns.size() - 1;
    }

    void constrain(LinearForm form, double low, double high) {
        constraints.add(new Constraint(form, low, high));
        tableau = null;
    }

    /** Returns this program with one more constraint. */
    IntegerProgram with(LinearForm form, double low, double high) {
        IntegerProgram program = new IntegerProgram();
        program.unknowns.addAll(unknowns);
        program.constraints.addAll(constraints);
        Constraint more = new Constraint(form, low, high);
        program.constraints.add(more);
        program.tableau = tableau().with(more);
        return program;
    }

    List<Unknown> unknowns() {
        return unknowns;
    }

    /** Returns the tableau, which is the same until an unknown or a constraint is added. */
    SimplexTableau tableau() {
        SimplexTableau current = tableau;
        if (current == null) {
            current = SimplexTableau.of(unknowns, constraints);
            tableau = current;
        }
        return current;
    }

    /** Returns whether whole numbers satisfy all constraints. */
    boolean isSolution(double[] values) {
        return constraints.stream().allMatch(constraint -> constraint.holds(values));
    }

    /**
     * Returns a solution with the greatest value of a form.
     *
     * @return empty where there is none, or the search was cut short before one was found
     */
    Optional<ProgramSolution> greatest(LinearForm form) {
        return new BranchSearch(this, form, Double.POSITIVE_INFINITY).run();
    }

    /**
     * Returns any solution in which a form has a value or a greater one.
     *
     * @return empty where there is none, or the search was cut short before one was found
     */
    Optional<ProgramSolution> reaching(LinearForm form, double value) {
        return new BranchSearch(this, form, value).run().filter(found -> found.value() >= value);
    }
}
