package org.vpip.analysis.computation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.Multiplicity;
import org.vpip.analysis.statistics.mixed.FixedEffectTests;
import org.vpip.analysis.statistics.mixed.Hypothesis;
import org.vpip.analysis.statistics.mixed.KenwardRoger;
import org.vpip.analysis.statistics.mixed.MixedModel;
import org.vpip.analysis.statistics.mixed.ReferenceGrid;
import org.vpip.analysis.statistics.mixed.Satterthwaite;
import org.vpip.analysis.statistics.regression.Formula;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.Variable;

/** A mixed model on {@code long.csv}: wave, group and the person are categories, other numbers covariates. */
final class WavesCase {
    private static final String WAVE = "wave";

    private final CaseTable table;
    private final ModelFrame frame;
    private final Optional<MixedModel> restricted;
    private final ReferenceGrid grid;

    private WavesCase(Case source) {
        this.table = source.table("long.csv");
        Formula formula = RegressionCases.formula(source);
        Map<String, Variable> data = new LinkedHashMap<>();
        formula.variables().stream().filter(table::has).forEach(name -> data.put(name, variable(name, formula)));
        this.frame = ModelFrame.of(formula, data);
        this.restricted = MixedModel.fit(frame, MixedModel.Likelihood.RESTRICTED);
        this.grid = ReferenceGrid.of(frame);
    }

    private Variable variable(String name, Formula formula) {
        boolean category = List.of(WAVE, "group").contains(name)
                || formula.grouping().filter(name::equals).isPresent();
        return category ? Variable.Categorical.of(table.texts(name)) : table.variable(name);
    }

    static Numbers compute(Case source) {
        WavesCase own = new WavesCase(source);
        Optional<FixedEffectTests> satterthwaite = own.restricted.map(Satterthwaite::of);
        Optional<FixedEffectTests> kenwardRoger = own.restricted.flatMap(KenwardRoger::of);
        return new Numbers()
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
                        new Numbers()
                                .put(
                                        "log_likelihood",
                                        MixedModel.fit(own.frame, MixedModel.Likelihood.FULL),
                                        MixedModel::logLikelihood))
                .put("observed_means", own.observed());
    }

    private Numbers variances() {
        Numbers numbers = new Numbers()
                .put("intercept_variance", restricted, MixedModel::interceptVariance)
                .put("residual_variance", restricted, MixedModel::residualVariance)
                .put("theta_sd_ratio", restricted, MixedModel::theta)
                .put("icc", restricted, MixedModel::intraclassCorrelation);
        restricted.ifPresent(model -> numbers.put("singular", model.singular()));
        return numbers;
    }

    private Optional<FixedEffectTests.TTest> test(Optional<FixedEffectTests> tests, double[] weights) {
        Optional<Hypothesis> hypothesis = restricted.flatMap(model -> model.hypothesis(weights));
        return tests.flatMap(own -> hypothesis.flatMap(own::t));
    }

    private Numbers effects(Optional<FixedEffectTests> tests, String degrees, String p) {
        Numbers effects = new Numbers();
        List<String> estimated = restricted.map(MixedModel::effects).orElse(List.of());
        for (int position = 0; position < estimated.size(); position++) {
            Hypothesis hypothesis = restricted.orElseThrow().effect(position);
            Optional<FixedEffectTests.TTest> test = tests.flatMap(own -> own.t(hypothesis));
            effects.put(
                    estimated.get(position),
                    new Numbers()
                            .put("estimate", test, FixedEffectTests.TTest::estimate)
                            .put("se", test, FixedEffectTests.TTest::standardError)
                            .put("t", test, FixedEffectTests.TTest::t)
                            .put(degrees, test, FixedEffectTests.TTest::degreesOfFreedom)
                            .put(p, test, FixedEffectTests.TTest::p));
        }
        return effects;
    }

    private Numbers typeThree(Optional<FixedEffectTests> tests) {
        Numbers terms = new Numbers();
        List<Formula.Term> all = frame.formula().terms();
        for (Formula.Term term : all) {
            Optional<Hypothesis> hypothesis =
                    restricted.flatMap(model -> all.size() == 1 ? model.added(0) : typeThree(model, term));
            Optional<FixedEffectTests.FTest> test = tests.flatMap(own -> hypothesis.flatMap(own::f));
            terms.put(
                    term.name(),
                    new Numbers()
                            .put("num_df", test, own -> (double) own.numerator())
                            .put("den_df", test, FixedEffectTests.FTest::denominator)
                            .put("F", test, FixedEffectTests.FTest::statistic)
                            .put("p", test, FixedEffectTests.FTest::p));
        }
        return terms;
    }

    private Optional<Hypothesis> typeThree(MixedModel model, Formula.Term term) {
        double[][] weights = grid.typeThree(term).toArray(double[][]::new);
        return weights.length == 0 ? Optional.empty() : model.hypothesis(weights);
    }

    private List<String> waves() {
        boolean there = frame.formula().variables().contains(WAVE);
        return there && frame.variable(WAVE) instanceof Variable.Categorical factor ? factor.levels() : List.of();
    }

    private List<?> means(Optional<FixedEffectTests> tests) {
        List<String> waves = waves();
        return IntStream.range(0, waves.size())
                .mapToObj(level -> {
                    Optional<FixedEffectTests.TTest> test = test(tests, grid.mean(WAVE, level));
                    return new Numbers()
                            .put("wave", waves.get(level))
                            .put("emmean", test, FixedEffectTests.TTest::estimate)
                            .put("SE", test, FixedEffectTests.TTest::standardError)
                            .put("df", test, FixedEffectTests.TTest::degreesOfFreedom)
                            .limits("lower.CL", "upper.CL", test.map(FixedEffectTests.TTest::interval))
                            .toMap();
                })
                .toList();
    }

    private Optional<FixedEffectTests.TTest> difference(Optional<FixedEffectTests> tests, int first, int second) {
        return test(tests, ReferenceGrid.difference(grid.mean(WAVE, first), grid.mean(WAVE, second)));
    }

    private static Numbers contrast(String name, Optional<FixedEffectTests.TTest> test) {
        return new Numbers()
                .put("contrast", name)
                .put("estimate", test, FixedEffectTests.TTest::estimate)
                .put("SE", test, FixedEffectTests.TTest::standardError)
                .put("df", test, FixedEffectTests.TTest::degreesOfFreedom)
                .put("t.ratio", test, FixedEffectTests.TTest::t);
    }

    private List<?> againstFirst(Optional<FixedEffectTests> tests) {
        List<String> waves = waves();
        return IntStream.range(1, waves.size())
                .mapToObj(level -> {
                    Optional<FixedEffectTests.TTest> test = difference(tests, level, 0);
                    return contrast(WAVE + waves.get(level) + " - " + WAVE + waves.get(0), test)
                            .limits("lower.CL", "upper.CL", test.map(FixedEffectTests.TTest::interval))
                            .put("p.value", test, FixedEffectTests.TTest::p)
                            .toMap();
                })
                .toList();
    }

    private List<?> pairwise(Optional<FixedEffectTests> tests) {
        List<String> waves = waves();
        List<Numbers> contrasts = new ArrayList<>();
        List<Double> p = new ArrayList<>();
        for (int first = 0; first < waves.size(); first++) {
            for (int second = first + 1; second < waves.size(); second++) {
                Optional<FixedEffectTests.TTest> test = difference(tests, first, second);
                contrasts.add(contrast(WAVE + waves.get(first) + " - " + WAVE + waves.get(second), test));
                p.add(test.map(FixedEffectTests.TTest::p).orElse(Double.NaN));
            }
        }
        double[] adjusted = Multiplicity.HOLM.adjust(
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
                    int[] codes = ((Variable.Categorical) frame.variable(WAVE)).codes();
                    double[] own = IntStream.range(0, response.length)
                            .filter(i -> codes[i] == level)
                            .mapToDouble(i -> response[i])
                            .toArray();
                    return new Numbers()
                            .put("wave", waves.get(level))
                            .put("n", own.length)
                            .put("mean", Moments.meanOf(own))
                            .put("sd", Moments.deviationOf(own))
                            .toMap();
                })
                .toList();
    }
}
