package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Linear constraints over unknowns, most of them whole numbers, and the search for the least and greatest value of a form. */
final class IntegerProgram {
    /** No number of people is larger, unless a fact says so. */
    static final double MOST_PEOPLE = 100_000;

    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();

    /** An unknown between two limits. */
    record Unknown(boolean whole, double least, double most) {
        Unknown within(double low, double high) {
            return new Unknown(whole, Math.max(least, low), Math.min(most, high));
        }
    }

    /** A form and the interval in which it lies. */
    record Constraint(LinearForm form, double low, double high) {}

    /** Adds an unknown and returns its number. */
    int add(boolean whole, double least, double most) {
        unknowns.add(new Unknown(whole, least, most));
        return unknowns.size() - 1;
    }

    void constrain(LinearForm form, double low, double high) {
        constraints.add(new Constraint(form, low, high));
    }

    /** Adds all unknowns and constraints of another program to this one, which is empty. */
    void include(IntegerProgram other) {
        unknowns.addAll(other.unknowns);
        constraints.addAll(other.constraints);
    }

    /**
     * Returns a solution with the greatest value of a form.
     *
     * @return empty where there is none, or the search was cut short before one was found
     */
    Optional<ProgramSolution> greatest(LinearForm form) {
        return new BranchSearch(unknowns, constraints, form).run();
    }

    /**
     * Returns any solution in which a form lies between two limits.
     *
     * @return empty where there is none, or the search was cut short before one was found
     */
    Optional<ProgramSolution> between(LinearForm form, double low, double high) {
        List<Constraint> all = new ArrayList<>(constraints);
        all.add(new Constraint(form, low, high));
        return new BranchSearch(unknowns, all, new LinearForm()).run();
    }
}
