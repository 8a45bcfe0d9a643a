package org.vpip.analysis.computation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.InputTable;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.missing.PooledEstimate;
import org.vpip.analysis.statistics.missing.PredictiveMeanMatching;
import org.vpip.analysis.statistics.regression.ClusterUncertainty;
import org.vpip.analysis.statistics.regression.LinearModel;
import org.vpip.analysis.statistics.regression.ModelFormula;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.ModelVariable;

/** Computation of a linear model on {@code data.csv}, or pooled over the data sets of {@code imputed.csv}. */
final class RegressionComputation {
    private RegressionComputation() {}

    static ModelFormula formula(ComputationInput source) {
        return ModelFormula.parse(
                source.text("formula").orElseThrow(() -> new IllegalArgumentException("argument formula is missing")));
    }

    private static ModelFrame frame(ModelFormula formula, InputTable table) {
        Map<String, ModelVariable> data = new LinkedHashMap<>();
        formula.variables().stream()
                .filter(table::hasColumn)
                .forEach(name -> data.put(name, variable(formula, table, name)));
        return ModelFrame.of(formula, data);
    }

    /** Returns a column; clusters are categories also where numbers name them. */
    private static ModelVariable variable(ModelFormula formula, InputTable table, String name) {
        return formula.grouping().filter(name::equals).isPresent()
                ? ModelVariable.CategoricalVariable.of(table.texts(name))
                : table.variable(name);
    }

    static NumericResult linear(ComputationInput source) {
        InputTable table = source.table("data.csv");
        ModelFrame frame = frame(clustered(formula(source), source, table), table);
        Optional<LinearModel> fitted = LinearModel.fit(frame);
        return source.isNistCase() ? certified(frame, fitted) : model(frame, fitted);
    }

    /** Returns the formula with the column of the argument cluster, so that rows without a cluster are left out. */
    private static ModelFormula clustered(ModelFormula formula, ComputationInput source, InputTable table) {
        Optional<String> cluster = source.text("cluster");
        if (cluster.isPresent() && !table.hasColumn(cluster.get())) {
            throw new IllegalArgumentException("argument cluster must name a column of data.csv, one of "
                    + String.join(", ", table.columns()) + "; not: " + cluster.get());
        }
        return cluster.map(column ->
                        new ModelFormula(formula.response(), formula.intercept(), formula.terms(), Optional.of(column)))
                .orElse(formula);
    }

    private static NumericResult model(ModelFrame frame, Optional<LinearModel> fitted) {
        NumericResult coefficients = new NumericResult();
        fitted.ifPresent(model -> model.coefficients()
                .forEach((name, own) -> coefficients.put(name, coefficient(model, name, own, frame))));
        return new NumericResult()
                .put("n", frame.rows())
                .put("df_residual", fitted, LinearModel::residualDegrees)
                .put("coefficients", coefficients)
                .put("residual_sd", fitted, LinearModel::residualDeviation)
                .put("r_squared", fitted, LinearModel::rSquared)
                .put("adj_r_squared", fitted, LinearModel::adjustedRSquared)
                .put("f_statistic", fitted, LinearModel::fStatistic)
                .put("max_leverage", fitted, LinearModel::maximumLeverage);
    }

    private static NumericResult coefficient(
            LinearModel model, String name, Optional<LinearModel.RegressionCoefficient> own, ModelFrame frame) {
        NumericResult numbers = coefficient(own);
        return frame.formula().grouping().isPresent()
                ? clustered(numbers, model.clustered(name, frame.groups()))
                : numbers;
    }

    private static NumericResult clustered(NumericResult numbers, Optional<ClusterUncertainty> found) {
        return numbers.put("cr2_se", found, ClusterUncertainty::standardError)
                .put("cr2_df", found, ClusterUncertainty::degreesOfFreedom)
                .put("cr2_t", found, ClusterUncertainty::t)
                .put("cr2_p", found, ClusterUncertainty::p)
                .limits("cr2_ci95_low", "cr2_ci95_high", found.map(ClusterUncertainty::interval));
    }

    private static NumericResult coefficient(Optional<LinearModel.RegressionCoefficient> own) {
        Optional<LinearModel.CoefficientUncertainty> classical = own.map(LinearModel.RegressionCoefficient::classical);
        Optional<LinearModel.CoefficientUncertainty> robust = own.map(LinearModel.RegressionCoefficient::robust);
        return new NumericResult()
                .put("estimate", own, LinearModel.RegressionCoefficient::estimate)
                .put("se", classical, LinearModel.CoefficientUncertainty::standardError)
                .put("t", classical, LinearModel.CoefficientUncertainty::t)
                .put("p", classical, LinearModel.CoefficientUncertainty::p)
                .limits("ci95_low", "ci95_high", classical.flatMap(LinearModel.CoefficientUncertainty::interval))
                .put("hc3_se", robust, LinearModel.CoefficientUncertainty::standardError)
                .put("hc3_t", robust, LinearModel.CoefficientUncertainty::t)
                .put("hc3_p", robust, LinearModel.CoefficientUncertainty::p)
                .limits("hc3_ci95_low", "hc3_ci95_high", robust.flatMap(LinearModel.CoefficientUncertainty::interval));
    }

    private static NumericResult certified(ModelFrame frame, Optional<LinearModel> fitted) {
        NumericResult coefficients = new NumericResult();
        int[] position = {frame.formula().intercept() ? 0 : 1};
        fitted.ifPresent(model -> model.coefficients()
                .values()
                .forEach(own -> coefficients.put(
                        "B" + position[0]++,
                        new NumericResult()
                                .put("estimate", own, LinearModel.RegressionCoefficient::estimate)
                                .put(
                                        "se",
                                        own.map(LinearModel.RegressionCoefficient::classical),
                                        LinearModel.CoefficientUncertainty::standardError))));
        return new NumericResult()
                .put("n", frame.rows())
                .put(
                        "certified",
                        new NumericResult()
                                .put("coefficients", coefficients)
                                .put("residual_sd", fitted, LinearModel::residualDeviation)
                                .put("r_squared", fitted, LinearModel::rSquared)
                                .put("regression_df", fitted, LinearModel::modelDegrees)
                                .put("regression_ss", fitted, LinearModel::modelSquares)
                                .put("residual_df", fitted, LinearModel::residualDegrees)
                                .put("residual_ss", fitted, LinearModel::residualSquares)
                                .put("f_statistic", fitted, LinearModel::fStatistic));
    }

    static NumericResult pooled(ComputationInput source) {
        ModelFormula formula = formula(source);
        InputTable table = source.table("imputed.csv");
        List<String> sets =
                ModelVariable.CategoricalVariable.of(table.texts("imputation")).levels();
        return pooled(sets.stream()
                .map(set -> frame(formula, table.rowsWhere("imputation", set)))
                .toList());
    }

    /** Computes the model on data sets in which predictive mean matching filled the gaps of the formula's numbers. */
    static NumericResult imputed(ComputationInput source) {
        ModelFormula formula = formula(source);
        InputTable table = source.table("data.csv");
        List<String> names = formula.variables();
        PredictiveMeanMatching matching = PredictiveMeanMatching.withSeed(
                source.arguments().containsKey("seed") ? (long) source.number("seed") : 1);
        return pooled(matching.impute(table.rows(names)).stream()
                .map(rows -> ModelFrame.of(formula, numbers(names, rows)))
                .toList());
    }

    private static Map<String, ModelVariable> numbers(List<String> names, double[][] rows) {
        Map<String, ModelVariable> data = new LinkedHashMap<>();
        for (int j = 0; j < names.size(); j++) {
            int column = j;
            data.put(
                    names.get(j),
                    new ModelVariable.NumericVariable(
                            Arrays.stream(rows).mapToDouble(row -> row[column]).toArray()));
        }
        return data;
    }

    private static NumericResult pooled(List<ModelFrame> sets) {
        Map<String, List<LinearModel.RegressionCoefficient>> byName = new LinkedHashMap<>();
        sets.forEach(frame -> LinearModel.fit(frame)
                .ifPresent(model -> model.coefficients()
                        .forEach((name, found) ->
                                found.ifPresent(one -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                                        .add(one)))));
        int n = sets.isEmpty() ? 0 : sets.get(sets.size() - 1).rows();
        NumericResult pooled = new NumericResult();
        double degrees = n - byName.size();
        byName.forEach((name, own) -> pooled.put(name, pooled(own, degrees)));
        return new NumericResult()
                .put("m", sets.size())
                .put("n_complete_data", n)
                .put("k_coefficients", byName.size())
                .put("pooled", pooled);
    }

    private static NumericResult pooled(List<LinearModel.RegressionCoefficient> sets, double completeDegrees) {
        double[] estimates = sets.stream()
                .mapToDouble(LinearModel.RegressionCoefficient::estimate)
                .toArray();
        double[] variances = sets.stream()
                .mapToDouble(own -> own.classical().standardError())
                .map(error -> error * error)
                .toArray();
        Optional<PooledEstimate> pooled = PooledEstimate.of(estimates, variances, completeDegrees);
        return new NumericResult()
                .put("estimates", estimates)
                .put("variances", variances)
                .put("pooled_estimate", pooled, PooledEstimate::estimate)
                .put("within_variance", pooled, own -> own.variance().within())
                .put("between_variance", pooled, own -> own.variance().between())
                .put("total_variance", pooled, own -> own.variance().total())
                .put("se", pooled, own -> Math.sqrt(own.variance().total()))
                .put("relative_increase_r", pooled, own -> own.missing().relativeIncrease())
                .put("lambda", pooled, own -> own.missing().lambda())
                .put("fmi", pooled, own -> own.missing().fraction())
                .put("df_barnard_rubin", pooled, own -> floored(own, sets.size(), completeDegrees))
                .put(
                        "df_barnard_rubin_without_lambda_floor",
                        pooled,
                        own -> own.degreesOfFreedom().barnardRubin())
                .put("df_rubin_1987_old", pooled, own -> own.degreesOfFreedom().rubin())
                .limits("ci95_low", "ci95_high", pooled.map(PooledEstimate::interval))
                .put("t", pooled, PooledEstimate::t)
                .put("p", pooled, PooledEstimate::p);
    }

    /** Returns the degrees of freedom as in mice, which puts a floor of 1e-4 under λ. */
    private static double floored(PooledEstimate own, int sets, double completeDegrees) {
        return PooledEstimate.degrees(Math.max(own.missing().lambda(), 1e-4), sets, completeDegrees);
    }
}
