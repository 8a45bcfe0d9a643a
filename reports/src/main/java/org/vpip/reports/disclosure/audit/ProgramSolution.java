package org.vpip.reports.disclosure.audit;

/** One possible state of affairs: a value for each unknown of an integer program. */
final class ProgramSolution {
    private final double[] values;
    private final double value;
    private final boolean isOptimal;

    private ProgramSolution(double[] values, double value, boolean isOptimal) {
        this.values = values;
        this.value = value;
        this.isOptimal = isOptimal;
    }

    /** Returns the best solution for a form, by the values of the unknowns. */
    static ProgramSolution optimal(double[] values, LinearForm form) {
        double[] own = values.clone();
        return new ProgramSolution(own, form.at(own), true);
    }

    /** Returns a state that was not searched for. */
    static ProgramSolution found(double[] values) {
        return new ProgramSolution(values, Double.NaN, false);
    }

    /** Returns the solution of a search that was cut short, so that there may be a better one. */
    ProgramSolution unproven() {
        return new ProgramSolution(values, value, false);
    }

    /** Returns the values of the unknowns. */
    double[] values() {
        return values;
    }

    /** Returns the value of the form that the program was solved for. */
    double value() {
        return value;
    }

    /** Returns whether no other solution has a greater value. */
    boolean isOptimal() {
        return isOptimal;
    }

    /** Returns the value of a form in this state. */
    double at(LinearForm form) {
        return form.at(values);
    }
}
