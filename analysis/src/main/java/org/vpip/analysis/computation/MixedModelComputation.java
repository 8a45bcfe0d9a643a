package org.vpip.analysis.computation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.InputTable;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.PValueAdjustment;
import org.vpip.analysis.statistics.mixed.FixedEffectTests;
import org.vpip.analysis.statistics.mixed.KenwardRoger;
import org.vpip.analysis.statistics.mixed.LinearHypothesis;
import org.vpip.analysis.statistics.mixed.MixedModel;
import org.vpip.analysis.statistics.mixed.ReferenceGrid;
import org.vpip.analysis.statistics.mixed.Satterthwaite;
import org.vpip.analysis.statistics.regression.ModelFormula;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.ModelVariable;

/** Computation of a mixed model on {@code long.csv}; wave, group and person are categories, other numbers covariates. */
final class MixedModelComputation {
    private static final String WAVE = "wave";

    private final InputTable table;
    private final ModelFrame frame;
    private final Optional<MixedModel> restricted;
    private final ReferenceGrid grid;

    private MixedModelComputation(ComputationInput source) {
        this.table = source.table("long.csv");
        ModelFormula formula = RegressionComputation.formula(source);
        Map<String, ModelVariable> data = new LinkedHashMap<>();
        formula.variables().stream().filter(table::hasColumn).forEach(name -> data.put(name, variable(name, formula)));
        this.frame = ModelFrame.of(formula, data);
        this.restricted = MixedModel.fit(frame, MixedModel.LikelihoodType.RESTRICTED);
        this.grid = new ReferenceGrid(frame);
    }

    private ModelVariable variable(String name, ModelFormula formula) {
        boolean category = List.of(WAVE, "group").contains(name)
                || formula.grouping().filter(name::equals).isPresent();
        return category ? ModelVariable.CategoricalVariable.of(table.texts(name)) : table.variable(name);
    }

    static NumericResult compute(ComputationInput source) {
        MixedModelComputation own = new MixedModelComputation(source);
        Optional<FixedEffectTests> satterthwaite = own.restricted.map(Satterthwaite::of);
        Optional<FixedEffectTests> kenwardRoger = own.restricted.flatMap(KenwardRoger::of);
        return new NumericResult()
                .put("n_rows", own.table.size())
                .put("n_observations", own.frame.rows())
                .put("n_subjects", (double)
                        Arrays.stream(own.frame.groups()).distinct().count())
                .put("variance_components", own.variances())
                .put("reml_deviance", own.restricted, MixedModel::deviance)
                .put("reml_log_likelihood", own.restricted, MixedModel::logLikelihood)
                .put("fixed_effects", own.effects(satterthwaite, "satterthwaite_df", "satterthwaite_p"))
                .put("anova_type3_satterthwaite", own.typeThree(satterthwaite))
                .put("kenward_roger", own.effects(kenwardRoger, "df", "p"))
                .put("anova_type3_kenward_roger", own.typeThree(kenwardRoger))
                .put("emmeans", own.means(satterthwaite))
                .put("contrasts_against_first_unadjusted", own.againstFirst(satterthwaite))
                .put("contrasts_pairwise_holm", own.pairwise(satterthwaite))
                .put(
                        "ml_fit",
                        new NumericResult()
                                .put(
                                        "log_likelihood",
                                        MixedModel.fit(own.frame, MixedModel.LikelihoodType.FULL),
                                        MixedModel::logLikelihood))
                .put("observed_means", own.observed());
    }

    private NumericResult variances() {
        NumericResult numbers = new NumericResult()
                .put("intercept_variance", restricted, MixedModel::interceptVariance)
                .put("residual_variance", restricted, MixedModel::residualVariance)
                .put("theta_sd_ratio", restricted, MixedModel::theta)
                .put("icc", restricted, MixedModel::intraclassCorrelation);
        restricted.ifPresent(model -> numbers.put("singular", model.isSingular()));
        return numbers;
    }

    private Optional<FixedEffectTests.FixedEffectTTest> test(Optional<FixedEffectTests> tests, double[] weights) {
        Optional<LinearHypothesis> hypothesis = restricted.flatMap(model -> model.hypothesis(weights));
        return tests.flatMap(own -> hypothesis.flatMap(own::t));
    }

    private NumericResult effects(Optional<FixedEffectTests> tests, String degrees, String p) {
        NumericResult effects = new NumericResult();
        List<String> estimated = restricted.map(MixedModel::effects).orElse(List.of());
        for (int position = 0; position < estimated.size(); position++) {
            LinearHypothesis hypothesis = restricted.orElseThrow().effect(position);
            Optional<FixedEffectTests.FixedEffectTTest> test = tests.flatMap(own -> own.t(hypothesis));
            effects.put(
                    estimated.get(position),
                    new NumericResult()
                            .put("estimate", test, FixedEffectTests.FixedEffectTTest::estimate)
                            .put("se", test, FixedEffectTests.FixedEffectTTest::standardError)
                            .put("t", test, FixedEffectTests.FixedEffectTTest::t)
                            .put(degrees, test, FixedEffectTests.FixedEffectTTest::degreesOfFreedom)
                            .put(p, test, FixedEffectTests.FixedEffectTTest::p));
        }
        return effects;
    }

    private NumericResult typeThree(Optional<FixedEffectTests> tests) {
        NumericResult terms = new NumericResult();
        List<ModelFormula.FormulaTerm> all = frame.formula().terms();
        for (ModelFormula.FormulaTerm term : all) {
            Optional<LinearHypothesis> hypothesis =
                    restricted.flatMap(model -> all.size() == 1 ? model.added(0) : typeThree(model, term));
            Optional<FixedEffectTests.FixedEffectFTest> test = tests.flatMap(own -> hypothesis.flatMap(own::f));
            terms.put(
                    term.name(),
                    new NumericResult()
                            .put("num_df", test, FixedEffectTests.FixedEffectFTest::numerator)
                            .put("den_df", test, FixedEffectTests.FixedEffectFTest::denominator)
                            .put("F", test, FixedEffectTests.FixedEffectFTest::statistic)
                            .put("p", test, FixedEffectTests.FixedEffectFTest::p));
        }
        return terms;
    }

    private Optional<LinearHypothesis> typeThree(MixedModel model, ModelFormula.FormulaTerm term) {
        double[][] weights = grid.typeThree(term).toArray(double[][]::new);
        return weights.length == 0 ? Optional.empty() : model.hypothesis(weights);
    }

    private List<String> waves() {
        boolean there = frame.formula().variables().contains(WAVE);
        return there && frame.variable(WAVE) instanceof ModelVariable.CategoricalVariable factor
                ? factor.levels()
                : List.of();
    }

    private List<?> means(Optional<FixedEffectTests> tests) {
        List<String> waves = waves();
        return IntStream.range(0, waves.size())
                .mapToObj(level -> {
                    Optional<FixedEffectTests.FixedEffectTTest> test = test(tests, grid.mean(WAVE, level));
                    return new NumericResult()
                            .put("wave", waves.get(level))
                            .put("emmean", test, FixedEffectTests.FixedEffectTTest::estimate)
                            .put("SE", test, FixedEffectTests.FixedEffectTTest::standardError)
                            .put("df", test, FixedEffectTests.FixedEffectTTest::degreesOfFreedom)
                            .limits("lower.CL", "upper.CL", test.map(FixedEffectTests.FixedEffectTTest::interval))
                            .toMap();
                })
                .toList();
    }

    private Optional<FixedEffectTests.FixedEffectTTest> difference(
            Optional<FixedEffectTests> tests, int first, int second) {
        return test(tests, ReferenceGrid.difference(grid.mean(WAVE, first), grid.mean(WAVE, second)));
    }

    private static NumericResult contrast(String name, Optional<FixedEffectTests.FixedEffectTTest> test) {
        return new NumericResult()
                .put("contrast", name)
                .put("estimate", test, FixedEffectTests.FixedEffectTTest::estimate)
                .put("SE", test, FixedEffectTests.FixedEffectTTest::standardError)
                .put("df", test, FixedEffectTests.FixedEffectTTest::degreesOfFreedom)
                .put("t.ratio", test, FixedEffectTests.FixedEffectTTest::t);
    }

    private List<?> againstFirst(Optional<FixedEffectTests> tests) {
        List<String> waves = waves();
        return IntStream.range(1, waves.size())
                .mapToObj(level -> {
                    Optional<FixedEffectTests.FixedEffectTTest> test = difference(tests, level, 0);
                    return contrast(WAVE + waves.get(level) + " - " + WAVE + waves.get(0), test)
                            .limits("lower.CL", "upper.CL", test.map(FixedEffectTests.FixedEffectTTest::interval))
                            .put("p.value", test, FixedEffectTests.FixedEffectTTest::p)
                            .toMap();
                })
                .toList();
    }

    private List<?> pairwise(Optional<FixedEffectTests> tests) {
        List<String> waves = waves();
        List<NumericResult> contrasts = new ArrayList<>();
        List<Double> p = new ArrayList<>();
        for (int first = 0; first < waves.size(); first++) {
            for (int second = first + 1; second < waves.size(); second++) {
                Optional<FixedEffectTests.FixedEffectTTest> test = difference(tests, first, second);
                contrasts.add(contrast(WAVE + waves.get(first) + " - " + WAVE + waves.get(second), test));
                p.add(test.map(FixedEffectTests.FixedEffectTTest::p).orElse(Double.NaN));
            }
        }
        double[] adjusted = PValueAdjustment.HOLM.adjust(
                p.stream().mapToDouble(Double::doubleValue).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> contrasts.get(i).put("p.value", adjusted[i]).toMap())
                .toList();
    }

    private List<?> observed() {
        List<String> waves = waves();
        double[] response = frame.response();
        return IntStream.range(0, waves.size())
                .mapToObj(level -> {
                    int[] codes = ((ModelVariable.CategoricalVariable) frame.variable(WAVE)).codes();
                    double[] own = IntStream.range(0, response.length)
                            .filter(i -> codes[i] == level)
                            .mapToDouble(i -> response[i])
                            .toArray();
                    return new NumericResult()
                            .put("wave", waves.get(level))
                            .put("n", own.length)
                            .put("mean", Moments.meanOf(own))
                            .put("sd", Moments.deviationOf(own))
                            .toMap();
                })
                .toList();
    }
}
