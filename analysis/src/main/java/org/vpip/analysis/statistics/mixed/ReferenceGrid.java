package org.vpip.analysis.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.regression.DesignMatrix;
import org.vpip.analysis.statistics.regression.ModelFormula;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.ModelVariable;

/**
 * Grid of all combinations of the factors' levels, for means and contrasts that weight every level of the other factors
 * equally.
 *
 * <p>Searle, Speed & Milliken (1980), doi:10.1080/00031305.1980.10483031; R: {@code emmeans}.
 */
public final class ReferenceGrid {
    private final ModelFrame frame;
    private final Map<String, ModelVariable.CategoricalVariable> factors = new LinkedHashMap<>();
    private final Map<String, Double> covariates = new LinkedHashMap<>();

    public ReferenceGrid(ModelFrame frame) {
        this.frame = frame;
        for (ModelFormula.FormulaTerm term : frame.formula().terms()) {
            for (String name : term.variables()) {
                if (frame.variable(name) instanceof ModelVariable.CategoricalVariable factor) {
                    factors.put(name, factor);
                } else if (frame.variable(name) instanceof ModelVariable.NumericVariable numeric) {
                    covariates.put(name, middle(numeric.values()));
                }
            }
        }
    }

    /** Returns the mean; of only two different values their middle, as if they were two levels. */
    private static double middle(double[] values) {
        double[] distinct = Arrays.stream(values).distinct().limit(3).toArray();
        return Moments.meanOf(distinct.length == 2 ? distinct : values);
    }

    /**
     * Returns the weights of the columns for the mean at one level. Other factors weigh equally; covariates are at
     * their mean, or at the middle of two values.
     */
    public double[] mean(String factor, int level) {
        double[] only = new double[size(factor)];
        only[level] = 1;
        return combined(Map.of(factor, only), covariates);
    }

    private int size(String factor) {
        ModelVariable.CategoricalVariable own = factors.get(factor);
        if (own == null) {
            throw new IllegalArgumentException("no factor " + factor + " in " + factors.keySet());
        }
        return own.levels().size();
    }

    /**
     * Returns the weights of the hypothesis that a term has no effect (type III): contrasts with the first level,
     * covariates at 0.
     */
    public List<double[]> typeThree(ModelFormula.FormulaTerm term) {
        List<Map<String, double[]>> contrasts = List.of(Map.of());
        Map<String, Double> from = new LinkedHashMap<>();
        covariates.keySet().forEach(name -> from.put(name, 0.0));
        Map<String, Double> to = new LinkedHashMap<>(from);
        for (String name : term.variables()) {
            if (covariates.containsKey(name)) {
                to.put(name, 1.0);
            } else {
                contrasts = crossed(contrasts, name);
            }
        }
        return contrasts.stream()
                .map(weights -> to.equals(from)
                        ? combined(weights, from)
                        : difference(combined(weights, to), combined(weights, from)))
                .toList();
    }

    private List<Map<String, double[]>> crossed(List<Map<String, double[]>> contrasts, String factor) {
        List<Map<String, double[]>> all = new ArrayList<>();
        for (int level = 1; level < size(factor); level++) {
            double[] against = new double[size(factor)];
            against[level] = 1;
            against[0] = -1;
            for (Map<String, double[]> contrast : contrasts) {
                Map<String, double[]> joined = new LinkedHashMap<>(contrast);
                joined.put(factor, against);
                all.add(joined);
            }
        }
        return all;
    }

    /** Returns the difference of two sets of weights. */
    public static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    /**
     * Returns the sum over all combinations of their factors' weights, multiplied, times the design's row. Weights are
     * equal where absent.
     */
    private double[] combined(Map<String, double[]> weights, Map<String, Double> at) {
        int rows = factors.values().stream().mapToInt(f -> f.levels().size()).reduce(1, (a, b) -> a * b);
        double[] product = new double[rows];
        Arrays.fill(product, 1);
        Map<String, ModelVariable> data = new LinkedHashMap<>();
        int repeat = 1;
        for (Map.Entry<String, ModelVariable.CategoricalVariable> entry : factors.entrySet()) {
            int size = entry.getValue().levels().size();
            double[] own = weights.get(entry.getKey());
            int[] codes = new int[rows];
            for (int row = 0; row < rows; row++) {
                codes[row] = row / repeat % size;
                product[row] *= own == null ? 1.0 / size : own[codes[row]];
            }
            data.put(
                    entry.getKey(),
                    new ModelVariable.CategoricalVariable(entry.getValue().levels(), codes));
            repeat *= size;
        }
        at.forEach((name, value) -> data.put(name, constant(value, rows)));
        return weighted(design(data, rows), product);
    }

    private DesignMatrix design(Map<String, ModelVariable> data, int rows) {
        ModelFormula formula = frame.formula();
        Map<String, ModelVariable> whole = new LinkedHashMap<>(data);
        whole.put(formula.response(), constant(0, rows));
        formula.grouping().ifPresent(name -> whole.put(name, constant(0, rows)));
        return DesignMatrix.of(ModelFrame.of(formula, whole));
    }

    private static ModelVariable.NumericVariable constant(double value, int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, value);
        return new ModelVariable.NumericVariable(values);
    }

    private static double[] weighted(DesignMatrix design, double[] weights) {
        return design.columns().stream()
                .mapToDouble(column -> Moments.dot(column.values(), weights))
                .toArray();
    }
}
