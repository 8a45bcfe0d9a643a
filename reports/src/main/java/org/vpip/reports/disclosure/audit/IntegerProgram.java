package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Linear constraints over unknowns, most of them whole numbers, and the search for the least and greatest value of a form. */
final class IntegerProgram {
    /** No number of people is larger, unless a fact says so. */
    static final double MOST_PEOPLE = 100_000;

    private static final long MILLISECONDS = 3_000;

    /**
     * An unknown of at least zero.
     *
     * @param least and most: limits, the latter infinite for none
     */
    private record Unknown(boolean whole, double least, double most) {}

    /** A form and the interval in which it lies. */
    private record Constraint(LinearForm form, double low, double high) {}

    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();

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
     * @return empty where there is none, or none was found in time
     */
    Optional<Solution> greatest(LinearForm form) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = MILLISECONDS;
        model.options.time_suffice = MILLISECONDS;
        List<Variable> variables = new ArrayList<>();
        for (Unknown unknown : unknowns) {
            variables.add(variable(model, unknown, variables.size()));
        }
        for (Constraint constraint : constraints) {
            Expression row = model.addExpression().lower(constraint.low());
            if (Double.isFinite(constraint.high())) {
                row.upper(constraint.high());
            }
            constraint.form().weights().forEach((unknown, weight) -> row.set(variables.get(unknown), weight));
        }
        Expression objective = model.addExpression().weight(1);
        form.weights().forEach((unknown, weight) -> objective.set(variables.get(unknown), weight));
        return solution(model.maximise(), form);
    }

    private static Variable variable(ExpressionsBasedModel model, Unknown unknown, int number) {
        Variable variable = model.addVariable("x" + number).lower(unknown.least());
        if (Double.isFinite(unknown.most())) {
            variable.upper(unknown.most());
        }
        return unknown.whole() ? variable.integer() : variable;
    }

    private static Optional<Solution> solution(Optimisation.Result result, LinearForm form) {
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        double[] values = new double[(int) result.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.doubleValue(i);
        }
        return Optional.of(new Solution(values, form.at(values), result.getState().isOptimal()));
    }

    /**
     * One possible state of affairs.
     *
     * @param isOptimal whether no other has a greater value; false where the time was up
     */
    record Solution(double[] values, double value, boolean isOptimal) {}
}
