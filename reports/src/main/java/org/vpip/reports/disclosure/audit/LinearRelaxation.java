package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.vpip.reports.disclosure.audit.IntegerProgram.Constraint;
import org.vpip.reports.disclosure.audit.IntegerProgram.Unknown;

/** A problem without the demand for whole numbers, solved by linear programming. */
final class LinearRelaxation {
    private LinearRelaxation() {}

    /**
     * Returns the unknowns where a form is greatest.
     *
     * @return empty where the constraints contradict each other
     */
    static Optional<double[]> greatest(List<Unknown> unknowns, List<Constraint> constraints, LinearForm form) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> variables = new ArrayList<>();
        for (Unknown unknown : unknowns) {
            variables.add(model.addVariable("x" + variables.size())
                    .lower(unknown.least())
                    .upper(unknown.most()));
        }
        for (Constraint constraint : constraints) {
            Expression row = model.addExpression();
            if (Double.isFinite(constraint.low())) {
                row.lower(constraint.low());
            }
            if (Double.isFinite(constraint.high())) {
                row.upper(constraint.high());
            }
            constraint.form().weights().forEach((unknown, weight) -> row.set(variables.get(unknown), weight));
        }
        Expression objective = model.addExpression().weight(1);
        form.weights().forEach((unknown, weight) -> objective.set(variables.get(unknown), weight));
        return values(model.maximise(), variables.size());
    }

    private static Optional<double[]> values(Optimisation.Result result, int count) {
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = result.doubleValue(i);
        }
        return Optional.of(values);
    }
}
