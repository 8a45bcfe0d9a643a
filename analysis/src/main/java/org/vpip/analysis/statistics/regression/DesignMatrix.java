package org.vpip.analysis.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.core.DD;

/**
 * Columns of a model in R's order and with R's names: treatment contrasts with the first level as the reference.
 *
 * <p>A factor has contrasts where the term without it is in the model. Otherwise it has a column for each level: the
 * first factor without an intercept, or {@code g:h} without {@code h}. Powers and products keep their rounding errors,
 * so that polynomials lose nothing.
 */
public record DesignMatrix(List<DesignColumn> columns, int rows) {
    /** Term number of the intercept. */
    public static final int INTERCEPT = -1;

    public DesignMatrix {
        columns = List.copyOf(columns);
    }

    /**
     * Column of the design.
     *
     * @param term position of its term in the formula, or {@link #INTERCEPT}
     * @param values one for each row
     * @param remainders rounding errors of the values, below half of their last digit
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record DesignColumn(String name, int term, double[] values, double[] remainders) {
        /** Returns the exact value. */
        DD at(int row) {
            return DD.ofSum(values[row], remainders[row]);
        }

        DesignColumn times(DesignColumn other) {
            double[] product = new double[values.length];
            double[] rest = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                DD exact = at(i).multiply(other.at(i));
                product[i] = exact.hi();
                rest[i] = exact.lo();
            }
            return new DesignColumn(name + ":" + other.name, other.term, product, rest);
        }
    }

    public static DesignMatrix of(ModelFrame frame) {
        List<DesignColumn> columns = new ArrayList<>();
        ModelFormula formula = frame.formula();
        if (formula.intercept()) {
            columns.add(constant("(Intercept)", INTERCEPT, frame.rows()));
        }
        boolean spanned = formula.intercept();
        for (int term = 0; term < formula.terms().size(); term++) {
            ModelFormula.FormulaTerm own = formula.terms().get(term);
            columns.addAll(columns(own, term, frame, spanned));
            spanned |= own.variables().size() == 1
                    && frame.variable(own.variables().get(0)) instanceof ModelVariable.CategoricalVariable;
        }
        return new DesignMatrix(columns, frame.rows());
    }

    private static DesignColumn constant(String name, int term, int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return new DesignColumn(name, term, ones, new double[rows]);
    }

    private static List<DesignColumn> columns(
            ModelFormula.FormulaTerm term, int position, ModelFrame frame, boolean spanned) {
        List<String> names = term.variables();
        List<DesignColumn> columns = List.of();
        for (int i = 0; i < names.size(); i++) {
            boolean full = !marginal(frame.formula(), term.without(names.get(i)), spanned);
            List<DesignColumn> own = main(names.get(i), position, frame.variable(names.get(i)), full);
            List<DesignColumn> before = columns;
            columns = i == 0
                    ? own
                    : own.stream()
                            .flatMap(column -> before.stream().map(other -> other.times(column)))
                            .toList();
        }
        return term.powers() > 1 ? powers(columns.get(0), term.powers()) : columns;
    }

    /**
     * Returns whether the rest of a term, or for a main effect the constant, is in the model already; contrasts then
     * suffice.
     */
    private static boolean marginal(ModelFormula formula, List<String> rest, boolean spanned) {
        return rest.isEmpty()
                ? spanned
                : formula.terms().stream()
                        .anyMatch(term -> term.powers() == 1 && term.variables().equals(rest));
    }

    private static List<DesignColumn> powers(DesignColumn base, int highest) {
        List<DesignColumn> powers = new ArrayList<>(List.of(base));
        for (int power = 2; power <= highest; power++) {
            DesignColumn product = powers.get(power - 2).times(base);
            powers.add(
                    new DesignColumn(base.name() + "^" + power, base.term(), product.values(), product.remainders()));
        }
        return powers;
    }

    private static List<DesignColumn> main(String name, int term, ModelVariable variable, boolean full) {
        if (variable instanceof ModelVariable.NumericVariable numeric) {
            return List.of(new DesignColumn(name, term, numeric.values(), new double[numeric.size()]));
        }
        ModelVariable.CategoricalVariable factor = (ModelVariable.CategoricalVariable) variable;
        List<DesignColumn> columns = new ArrayList<>();
        for (int level = full ? 0 : 1; level < factor.levels().size(); level++) {
            int own = level;
            double[] values = Arrays.stream(factor.codes())
                    .mapToDouble(code -> code == own ? 1 : 0)
                    .toArray();
            columns.add(new DesignColumn(name + factor.levels().get(level), term, values, new double[values.length]));
        }
        return columns;
    }

    /** Returns the names in the order of the columns. */
    public List<String> names() {
        return columns.stream().map(DesignColumn::name).toList();
    }
}
