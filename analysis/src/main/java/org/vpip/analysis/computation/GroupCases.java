package org.vpip.analysis.computation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.group.Friedman;
import org.vpip.analysis.statistics.group.Groups;
import org.vpip.analysis.statistics.group.MannWhitney;
import org.vpip.analysis.statistics.group.StandardizedDifference;
import org.vpip.analysis.statistics.group.TwoSampleT;
import org.vpip.analysis.statistics.regression.Variable;

/** {@code data.csv} with a number and a group a row, or one row a person with a column for each time. */
final class GroupCases {
    private GroupCases() {}

    /** @param names sorted */
    private record Grouped(List<String> names, List<double[]> values) {

        static Grouped of(Case source, String value, String group) {
            CaseTable table = source.table("data.csv");
            double[] numbers = table.numbers(value);
            List<String> labels = table.texts(group);
            List<String> used = IntStream.range(0, numbers.length)
                    .mapToObj(i -> Double.isFinite(numbers[i]) ? labels.get(i) : "")
                    .toList();
            Variable.Categorical categories = Variable.Categorical.of(used);
            List<double[]> values = IntStream.range(0, categories.levels().size())
                    .mapToObj(level -> IntStream.range(0, numbers.length)
                            .filter(i -> categories.codes()[i] == level)
                            .mapToDouble(i -> numbers[i])
                            .toArray())
                    .toList();
            return new Grouped(categories.levels(), values);
        }

        Numbers described() {
            return new Numbers()
                    .put("groups", names)
                    .put("n", values.stream().mapToDouble(group -> group.length).toArray())
                    .put("means", values.stream().mapToDouble(Moments::meanOf).toArray())
                    .put(
                            "sds",
                            values.stream().mapToDouble(Moments::deviationOf).toArray());
        }
    }

    static Numbers two(Case source) {
        Grouped groups = Grouped.of(source, "y", "group");
        if (groups.names().size() > 2) {
            throw new IllegalArgumentException("more than two groups: " + groups.names());
        }
        double[] none = {};
        double[] first = groups.values().isEmpty() ? none : groups.values().get(0);
        double[] second = groups.values().size() < 2 ? none : groups.values().get(1);
        Optional<TwoSampleT.Result> student = TwoSampleT.STUDENT.test(first, second);
        return groups.described()
                .put("welch_t", welch(first, second))
                .put(
                        "student_t",
                        new Numbers()
                                .put("t", student, TwoSampleT.Result::statistic)
                                .put("df", student, TwoSampleT.Result::degreesOfFreedom)
                                .put("p", student, TwoSampleT.Result::p))
                .put("mann_whitney", mannWhitney(MannWhitney.of(first, second)))
                .put("effect_sizes", effectSizes(first, second));
    }

    static Numbers welch(double[] first, double[] second) {
        Optional<TwoSampleT.Result> test = TwoSampleT.WELCH.test(first, second);
        return new Numbers()
                .put("t", test, TwoSampleT.Result::statistic)
                .put("df", test, TwoSampleT.Result::degreesOfFreedom)
                .put("p", test, TwoSampleT.Result::p)
                .put("mean_difference", test, TwoSampleT.Result::difference)
                .put("se", test, TwoSampleT.Result::standardError)
                .limits("ci95_low", "ci95_high", test.map(TwoSampleT.Result::interval));
    }

    private static Numbers mannWhitney(Optional<MannWhitney> test) {
        Optional<MannWhitney> untied = test.filter(own -> !own.tied());
        Optional<MannWhitney> tied = test.filter(MannWhitney::tied);
        return new Numbers()
                .put("U_first_group", test, MannWhitney::statistic)
                .put("U_second_group", test, own -> own.pairs() - own.statistic())
                .put("p_normal_with_continuity", optional(test.map(own -> own.normalP(true))))
                .put("p_normal_no_continuity", optional(test.map(own -> own.normalP(false))))
                .put("p_exact", optional(untied.map(MannWhitney::exactP)))
                .put("p_exact_conditional_with_ties", optional(tied.map(MannWhitney::exactP)))
                .put("p_recommended", optional(test.map(MannWhitney::p)))
                .put("rank_biserial_cliffs_delta", test, MannWhitney::cliffsDelta)
                .put("common_language_probability", test, MannWhitney::commonLanguage)
                .put("hodges_lehmann_shift_median_of_differences", test, MannWhitney::shift);
    }

    private static OptionalDouble optional(Optional<OptionalDouble> value) {
        return value.orElse(OptionalDouble.empty());
    }

    private static Numbers effectSizes(double[] first, double[] second) {
        StandardizedDifference difference = StandardizedDifference.of(first, second);
        return new Numbers()
                .put("cohens_d_pooled", difference.pooled())
                .put("hedges_g_exact_J", difference.hedges())
                .put("d_average_variance", difference.averageVariance())
                .put("standardised_mean_difference_second_group_sd", difference.bySecond());
    }

    static Numbers several(Case source) {
        if (source.nist()) {
            return certified(Grouped.of(source, "response", "treatment"));
        }
        Grouped grouped = Grouped.of(source, "y", "group");
        Groups groups = Groups.of(grouped.values());
        Optional<Groups.FTest> welch = groups.welch();
        Optional<Groups.KruskalWallis> ranks = groups.kruskalWallis();
        return grouped.described()
                .put("anova", anova(groups.anova()))
                .put(
                        "welch_anova",
                        new Numbers()
                                .put("F", welch, Groups.FTest::statistic)
                                .put("df1", welch, Groups.FTest::numerator)
                                .put("df2", welch, Groups.FTest::denominator)
                                .put("p", welch, Groups.FTest::p))
                .put(
                        "kruskal_wallis",
                        new Numbers()
                                .put("H_tie_corrected", ranks, Groups.KruskalWallis::statistic)
                                .put("df", ranks, own -> (double) own.degreesOfFreedom())
                                .put("p", ranks, Groups.KruskalWallis::p)
                                .put("epsilon_squared", ranks, Groups.KruskalWallis::epsilonSquared)
                                .put("eta_squared_H", optional(ranks.map(Groups.KruskalWallis::etaSquared))))
                .put("brown_forsythe_levene", spread(groups.brownForsythe()));
    }

    private static Numbers anova(Optional<Groups.Anova> anova) {
        return new Numbers()
                .put("df_between", anova, own -> (double) own.between())
                .put("df_within", anova, own -> (double) own.within())
                .put("ss_between", anova, Groups.Anova::betweenSquares)
                .put("ss_within", anova, Groups.Anova::withinSquares)
                .put("ms_within", anova, Groups.Anova::withinMean)
                .put("F", optional(anova.map(Groups.Anova::statistic)))
                .put("p", optional(anova.map(Groups.Anova::p)))
                .put("eta_squared", optional(anova.map(Groups.Anova::etaSquared)))
                .put("omega_squared", optional(anova.map(Groups.Anova::omegaSquared)));
    }

    private static Numbers spread(Optional<Groups.Anova> anova) {
        Optional<Groups.Anova> tested = anova.filter(own -> own.statistic().isPresent());
        return new Numbers()
                .put("F", optional(tested.map(Groups.Anova::statistic)))
                .put("df1", tested, own -> (double) own.between())
                .put("df2", tested, own -> (double) own.within())
                .put("p", optional(tested.map(Groups.Anova::p)));
    }

    private static Numbers certified(Grouped grouped) {
        Optional<Groups.Anova> anova = Groups.of(grouped.values()).anova();
        return new Numbers()
                .put(
                        "n",
                        grouped.values().stream()
                                .mapToInt(group -> group.length)
                                .sum())
                .put("treatments", grouped.names().size())
                .put("r_f_statistic", optional(anova.map(Groups.Anova::statistic)))
                .put(
                        "certified",
                        new Numbers()
                                .put("between_df", anova, own -> (double) own.between())
                                .put("between_ss", anova, Groups.Anova::betweenSquares)
                                .put("between_ms", anova, Groups.Anova::betweenMean)
                                .put("f_statistic", optional(anova.map(Groups.Anova::statistic)))
                                .put("within_df", anova, own -> (double) own.within())
                                .put("within_ss", anova, Groups.Anova::withinSquares)
                                .put("within_ms", anova, Groups.Anova::withinMean)
                                .put("r_squared", optional(anova.map(Groups.Anova::etaSquared)))
                                .put("residual_sd", anova, own -> Math.sqrt(own.withinMean())));
    }

    static Numbers friedman(Case source) {
        CaseTable table = source.table("data.csv");
        List<String> columns =
                table.columns().stream().filter(name -> !name.equals("id")).toList();
        double[][] rows = Arrays.stream(table.rows(columns))
                .filter(row -> DoubleStream.of(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        Optional<Friedman> test = Friedman.of(rows);
        double k = columns.size();
        return new Numbers()
                .put(
                        "friedman",
                        new Numbers()
                                .put("n_complete_rows", rows.length)
                                .put("k", k)
                                .put("mean_ranks", Friedman.meanRanks(rows))
                                .put("chi2", test, Friedman::statistic)
                                .put("df", test, own -> (double) own.degreesOfFreedom())
                                .put("p", test, Friedman::p)
                                .put("kendall_w", test, Friedman::kendallW)
                                .put("iman_davenport_F", optional(test.map(Friedman::imanDavenport)))
                                .put("iman_davenport_df", new double[] {k - 1, (k - 1) * (rows.length - 1)})
                                .put("iman_davenport_p", optional(test.map(own -> own.imanDavenportP(rows.length)))));
    }
}
