package org.vpip.analysis.computation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.InputTable;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.group.FriedmanTest;
import org.vpip.analysis.statistics.group.IndependentGroups;
import org.vpip.analysis.statistics.group.MannWhitney;
import org.vpip.analysis.statistics.group.StandardizedDifference;
import org.vpip.analysis.statistics.group.TwoSampleTTest;
import org.vpip.analysis.statistics.regression.ModelVariable;

/** Computation on {@code data.csv}: each row has a number and a group, or one person with a column for each time. */
final class GroupComputation {
    private GroupComputation() {}

    /** Numbers of each group, sorted by name. */
    private record GroupedScores(List<String> names, List<double[]> values) {

        static GroupedScores of(ComputationInput source, String value, String group) {
            InputTable table = source.table("data.csv");
            double[] numbers = table.numbers(value);
            List<String> labels = table.texts(group);
            List<String> used = IntStream.range(0, numbers.length)
                    .mapToObj(i -> Double.isFinite(numbers[i]) ? labels.get(i) : "")
                    .toList();
            ModelVariable.CategoricalVariable categories = ModelVariable.CategoricalVariable.of(used);
            List<double[]> values = IntStream.range(0, categories.levels().size())
                    .mapToObj(level -> IntStream.range(0, numbers.length)
                            .filter(i -> categories.codes()[i] == level)
                            .mapToDouble(i -> numbers[i])
                            .toArray())
                    .toList();
            return new GroupedScores(categories.levels(), values);
        }

        NumericResult described() {
            return new NumericResult()
                    .put("groups", names)
                    .put("n", values.stream().mapToDouble(group -> group.length).toArray())
                    .put("means", values.stream().mapToDouble(Moments::meanOf).toArray())
                    .put(
                            "sds",
                            values.stream().mapToDouble(Moments::deviationOf).toArray());
        }
    }

    static NumericResult two(ComputationInput source) {
        GroupedScores groups = GroupedScores.of(source, "y", "group");
        if (groups.names().size() > 2) {
            throw new IllegalArgumentException("more than two groups: " + groups.names());
        }
        double[] none = {};
        double[] first = groups.values().isEmpty() ? none : groups.values().get(0);
        double[] second = groups.values().size() < 2 ? none : groups.values().get(1);
        Optional<TwoSampleTTest.TwoSampleTResult> student = TwoSampleTTest.STUDENT.test(first, second);
        return groups.described()
                .put("welch_t", welch(first, second))
                .put(
                        "student_t",
                        new NumericResult()
                                .put("t", student, TwoSampleTTest.TwoSampleTResult::statistic)
                                .put("df", student, TwoSampleTTest.TwoSampleTResult::degreesOfFreedom)
                                .put("p", student, TwoSampleTTest.TwoSampleTResult::p))
                .put("mann_whitney", mannWhitney(MannWhitney.of(first, second)))
                .put("effect_sizes", effectSizes(first, second));
    }

    static NumericResult welch(double[] first, double[] second) {
        Optional<TwoSampleTTest.TwoSampleTResult> test = TwoSampleTTest.WELCH.test(first, second);
        return new NumericResult()
                .put("t", test, TwoSampleTTest.TwoSampleTResult::statistic)
                .put("df", test, TwoSampleTTest.TwoSampleTResult::degreesOfFreedom)
                .put("p", test, TwoSampleTTest.TwoSampleTResult::p)
                .put("mean_difference", test, TwoSampleTTest.TwoSampleTResult::difference)
                .put("se", test, TwoSampleTTest.TwoSampleTResult::standardError)
                .limits("ci95_low", "ci95_high", test.map(TwoSampleTTest.TwoSampleTResult::interval));
    }

    private static NumericResult mannWhitney(Optional<MannWhitney> test) {
        Optional<MannWhitney> untied = test.filter(own -> !own.hasTies());
        Optional<MannWhitney> tied = test.filter(MannWhitney::hasTies);
        return new NumericResult()
                .put("U_first_group", test, MannWhitney::statistic)
                .put("U_second_group", test, own -> own.pairs() - own.statistic())
                .put("p_normal_with_continuity", test.map(own -> own.normalP(true)))
                .put("p_normal_no_continuity", test.map(own -> own.normalP(false)))
                .put("p_exact", untied.map(MannWhitney::exactP))
                .put("p_exact_conditional_with_ties", tied.map(MannWhitney::exactP))
                .put("p_recommended", test.map(MannWhitney::p))
                .put("rank_biserial_cliffs_delta", test, MannWhitney::cliffsDelta)
                .put("common_language_probability", test, MannWhitney::commonLanguage)
                .put("hodges_lehmann_shift_median_of_differences", test, MannWhitney::shift);
    }

    private static NumericResult effectSizes(double[] first, double[] second) {
        StandardizedDifference difference = StandardizedDifference.of(first, second);
        return new NumericResult()
                .put("cohens_d_pooled", difference.pooled())
                .put("hedges_g_exact_J", difference.hedges())
                .put("d_average_variance", difference.averageVariance())
                .put("standardised_mean_difference_second_group_sd", difference.bySecond());
    }

    static NumericResult several(ComputationInput source) {
        if (source.isNistCase()) {
            return certified(GroupedScores.of(source, "response", "treatment"));
        }
        GroupedScores grouped = GroupedScores.of(source, "y", "group");
        IndependentGroups groups = new IndependentGroups(grouped.values());
        Optional<IndependentGroups.WelchFTest> welch = groups.welch();
        Optional<IndependentGroups.KruskalWallis> ranks = groups.kruskalWallis();
        return grouped.described()
                .put("anova", anova(groups.anova()))
                .put(
                        "welch_anova",
                        new NumericResult()
                                .put("F", welch, IndependentGroups.WelchFTest::statistic)
                                .put("df1", welch, IndependentGroups.WelchFTest::numerator)
                                .put("df2", welch, IndependentGroups.WelchFTest::denominator)
                                .put("p", welch, IndependentGroups.WelchFTest::p))
                .put(
                        "kruskal_wallis",
                        new NumericResult()
                                .put("H_tie_corrected", ranks, IndependentGroups.KruskalWallis::statistic)
                                .put("df", ranks, IndependentGroups.KruskalWallis::degreesOfFreedom)
                                .put("p", ranks, IndependentGroups.KruskalWallis::p)
                                .put("epsilon_squared", ranks, IndependentGroups.KruskalWallis::epsilonSquared)
                                .put("eta_squared_H", ranks.map(IndependentGroups.KruskalWallis::etaSquared)))
                .put("brown_forsythe_levene", spread(groups.brownForsythe()));
    }

    private static NumericResult anova(Optional<IndependentGroups.AnovaTable> anova) {
        return new NumericResult()
                .put("df_between", anova, own -> (double) own.between().degreesOfFreedom())
                .put("df_within", anova, own -> (double) own.within().degreesOfFreedom())
                .put("ss_between", anova, own -> own.between().squares())
                .put("ss_within", anova, own -> own.within().squares())
                .put("ms_within", anova, own -> own.within().mean())
                .put("F", anova.map(IndependentGroups.AnovaTable::statistic))
                .put("p", anova.map(IndependentGroups.AnovaTable::p))
                .put("eta_squared", anova.map(IndependentGroups.AnovaTable::etaSquared))
                .put("omega_squared", anova.map(IndependentGroups.AnovaTable::omegaSquared));
    }

    private static NumericResult spread(Optional<IndependentGroups.AnovaTable> anova) {
        Optional<IndependentGroups.AnovaTable> tested =
                anova.filter(own -> own.statistic().isPresent());
        return new NumericResult()
                .put("F", tested.map(IndependentGroups.AnovaTable::statistic))
                .put("df1", tested, own -> (double) own.between().degreesOfFreedom())
                .put("df2", tested, own -> (double) own.within().degreesOfFreedom())
                .put("p", tested.map(IndependentGroups.AnovaTable::p));
    }

    private static NumericResult certified(GroupedScores grouped) {
        Optional<IndependentGroups.AnovaTable> anova = new IndependentGroups(grouped.values()).anova();
        return new NumericResult()
                .put(
                        "n",
                        grouped.values().stream()
                                .mapToInt(group -> group.length)
                                .sum())
                .put("treatments", grouped.names().size())
                .put("r_f_statistic", anova.map(IndependentGroups.AnovaTable::statistic))
                .put(
                        "certified",
                        new NumericResult()
                                .put("between_df", anova, own ->
                                        (double) own.between().degreesOfFreedom())
                                .put("between_ss", anova, own -> own.between().squares())
                                .put("between_ms", anova, own -> own.between().mean())
                                .put("f_statistic", anova.map(IndependentGroups.AnovaTable::statistic))
                                .put("within_df", anova, own ->
                                        (double) own.within().degreesOfFreedom())
                                .put("within_ss", anova, own -> own.within().squares())
                                .put("within_ms", anova, own -> own.within().mean())
                                .put("r_squared", anova.map(IndependentGroups.AnovaTable::etaSquared))
                                .put(
                                        "residual_sd",
                                        anova,
                                        own -> Math.sqrt(own.within().mean())));
    }

    static NumericResult friedman(ComputationInput source) {
        InputTable table = source.table("data.csv");
        List<String> columns = table.variables();
        double[][] rows = table.completeRows(columns);
        Optional<FriedmanTest> test = FriedmanTest.of(rows);
        double k = columns.size();
        return new NumericResult()
                .put(
                        "friedman",
                        new NumericResult()
                                .put("n_complete_rows", rows.length)
                                .put("k", k)
                                .put("mean_ranks", FriedmanTest.meanRanks(rows))
                                .put("chi2", test, FriedmanTest::statistic)
                                .put("df", test, FriedmanTest::degreesOfFreedom)
                                .put("p", test, FriedmanTest::p)
                                .put("kendall_w", test, FriedmanTest::kendallW)
                                .put("iman_davenport_F", test.map(FriedmanTest::imanDavenport))
                                .put("iman_davenport_df", new double[] {k - 1, (k - 1) * (rows.length - 1)})
                                .put("iman_davenport_p", test.map(own -> own.imanDavenportP(rows.length))));
    }
}
