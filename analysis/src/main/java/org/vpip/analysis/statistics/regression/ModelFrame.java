package org.vpip.analysis.statistics.regression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows that have a value in every variable of a formula. */
public final class ModelFrame {
    private final ModelFormula formula;
    private final Map<String, ModelVariable> variables;
    private final int rows;

    private ModelFrame(ModelFormula formula, Map<String, ModelVariable> variables, int rows) {
        this.formula = formula;
        this.variables = variables;
        this.rows = rows;
    }

    /** Selects the rows; every variable of the formula must be in the data, and the response numeric. */
    public static ModelFrame of(ModelFormula formula, Map<String, ModelVariable> data) {
        for (String name : formula.variables()) {
            if (!data.containsKey(name)) {
                throw new IllegalArgumentException("no variable " + name + " in " + data.keySet());
            }
        }
        if (!(data.get(formula.response()) instanceof ModelVariable.NumericVariable response)) {
            throw new IllegalArgumentException("response must be a number: " + formula.response());
        }
        Map<String, ModelVariable> used = new LinkedHashMap<>(data);
        used.keySet().retainAll(formula.variables());
        int[] complete = IntStream.range(0, response.size())
                .filter(row -> used.values().stream().noneMatch(variable -> variable.isMissing(row)))
                .toArray();
        used.replaceAll((name, variable) -> variable.rows(complete));
        return new ModelFrame(formula, used, complete.length);
    }

    public ModelFormula formula() {
        return formula;
    }

    public int rows() {
        return rows;
    }

    public ModelVariable variable(String name) {
        ModelVariable variable = variables.get(name);
        if (variable == null) {
            throw new IllegalArgumentException("no variable " + name + " in " + variables.keySet());
        }
        return variable;
    }

    public double[] response() {
        return ((ModelVariable.NumericVariable) variable(formula.response()))
                .values()
                .clone();
    }

    /** Returns the position of each row's group in the levels of the grouping variable. */
    public int[] groups() {
        String grouping =
                formula.grouping().orElseThrow(() -> new IllegalArgumentException("formula has no (1 | group)"));
        return ((ModelVariable.CategoricalVariable) variable(grouping)).codes().clone();
    }
}
