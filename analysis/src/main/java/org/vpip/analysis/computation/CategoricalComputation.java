package org.vpip.analysis.computation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.InputTable;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.category.CochranQ;
import org.vpip.analysis.statistics.category.ConditionalOddsRatio;
import org.vpip.analysis.statistics.category.ContingencyTable;
import org.vpip.analysis.statistics.category.FisherExact;
import org.vpip.analysis.statistics.category.PairedBinaryTable;
import org.vpip.analysis.statistics.category.SquareTable;
import org.vpip.analysis.statistics.regression.ModelVariable;

/**
 * Computation of tables of counts: {@code table.csv} has two categories and a count in each row. Cochran's Q reads 0
 * and 1 from {@code data.csv}.
 */
final class CategoricalComputation {
    private static final List<String> YES = List.of("yes", "oui", "1", "true");
    private static final List<String> NO = List.of("no", "non", "0", "false");

    private CategoricalComputation() {}

    /** Levels of rows and columns, and a count for each pair. */
    @SuppressWarnings("ArrayRecordComponent")
    private record LabelledCounts(List<String> rows, List<String> columns, int[][] cells) {

        static LabelledCounts of(InputTable table, String row, String column, boolean square) {
            List<String> first = table.texts(row);
            List<String> second = table.texts(column);
            List<String> rows = levels(
                    square ? Stream.concat(first.stream(), second.stream()).toList() : first);
            List<String> columns = square ? rows : levels(second);
            double[] counts = table.numbers("count");
            int[][] cells = new int[rows.size()][columns.size()];
            for (int i = 0; i < counts.length; i++) {
                if (!first.get(i).isEmpty() && !second.get(i).isEmpty() && Double.isFinite(counts[i])) {
                    cells[rows.indexOf(first.get(i))][columns.indexOf(second.get(i))] += (int) Math.round(counts[i]);
                }
            }
            return new LabelledCounts(rows, columns, cells);
        }

        private static List<String> levels(List<String> values) {
            return ModelVariable.CategoricalVariable.of(values).levels();
        }
    }

    static NumericResult mcnemar(ComputationInput source) {
        PairedBinaryTable table = binary(LabelledCounts.of(source.table("table.csv"), "pre", "post", true));
        Optional<PairedBinaryTable.PairedOddsRatio> odds = table.oddsRatio(0.95);
        return new NumericResult()
                .put(
                        "table",
                        new NumericResult()
                                .put("yes_yes", table.yesYes())
                                .put("yes_no", table.yesNo())
                                .put("no_yes", table.noYes())
                                .put("no_no", table.noNo())
                                .put("n", table.n()))
                .put("proportion_pre", table.proportionBefore())
                .put("proportion_post", table.proportionAfter())
                .put("mcnemar", tests(table))
                .put(
                        "paired_odds_ratio_no_yes_over_yes_no",
                        new NumericResult()
                                .put("estimate", odds, PairedBinaryTable.PairedOddsRatio::estimate)
                                .put("ci95_low", odds, PairedBinaryTable.PairedOddsRatio::low)
                                .put("ci95_high", odds, PairedBinaryTable.PairedOddsRatio::high))
                .put("risk_difference_post_minus_pre", riskDifference(table));
    }

    /** Returns the counts by yes and no; yes is the category of that name or 1, otherwise the last one. */
    private static PairedBinaryTable binary(LabelledCounts counts) {
        List<String> levels = counts.rows();
        if (levels.size() > 2) {
            throw new IllegalArgumentException("more than two categories: " + levels);
        }
        Predicate<String> named = level -> YES.contains(level.toLowerCase(Locale.ROOT));
        int yes = IntStream.range(0, levels.size())
                .filter(i -> named.test(levels.get(i)))
                .findFirst()
                .orElse(
                        levels.size() == 1 && NO.contains(levels.get(0).toLowerCase(Locale.ROOT))
                                ? -1
                                : levels.size() - 1);
        int no = yes < 0 ? 0 : levels.size() < 2 ? -1 : 1 - yes;
        int[][] cells = counts.cells();
        return new PairedBinaryTable(
                cell(cells, yes, yes), cell(cells, yes, no), cell(cells, no, yes), cell(cells, no, no));
    }

    private static int cell(int[][] cells, int row, int column) {
        return row < 0 || column < 0 ? 0 : cells[row][column];
    }

    private static NumericResult tests(PairedBinaryTable table) {
        return new NumericResult()
                .put("chi2_no_continuity", table.chiSquared(false))
                .put("p_no_continuity", table.chiSquaredP(false))
                .put("chi2_continuity", table.chiSquared(true))
                .put("p_continuity", table.chiSquaredP(true))
                .put("p_exact", table.exactP())
                .put("p_mid", table.midP());
    }

    private static NumericResult riskDifference(PairedBinaryTable table) {
        return new NumericResult()
                .put("estimate", table.riskDifference())
                .put("newcombe_method10", newcombe(table.newcombe(0.95, true)))
                .put("newcombe_uncorrected_phi", newcombe(table.newcombe(0.95, false)))
                .limits("wald_low", "wald_high", table.wald(0.95));
    }

    private static NumericResult newcombe(Optional<PairedBinaryTable.NewcombeInterval> newcombe) {
        Optional<Interval> interval = newcombe.map(PairedBinaryTable.NewcombeInterval::interval);
        return new NumericResult()
                .put("phi", newcombe, PairedBinaryTable.NewcombeInterval::phi)
                .limits("low", "high", interval);
    }

    static NumericResult square(ComputationInput source) {
        int[][] cells = LabelledCounts.of(source.table("table.csv"), "pre", "post", true)
                .cells();
        SquareTable table = SquareTable.of(Arrays.stream(cells)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new));
        Optional<SquareTable.MarginalHomogeneity> margins = table.marginalHomogeneity();
        Optional<SquareTable.BowkerSymmetry> symmetry = table.symmetry();
        return new NumericResult()
                .put("n", table.n())
                .put(
                        "stuart_maxwell",
                        new NumericResult()
                                .put("chi2", margins, SquareTable.MarginalHomogeneity::statistic)
                                .put("df", margins, SquareTable.MarginalHomogeneity::degreesOfFreedom)
                                .put("p", margins, SquareTable.MarginalHomogeneity::p))
                .put("bhapkar", new NumericResult().put("chi2", margins, SquareTable.MarginalHomogeneity::bhapkar))
                .put(
                        "bowker",
                        new NumericResult()
                                .put("chi2", symmetry, SquareTable.BowkerSymmetry::statistic)
                                .put("df_all_pairs", symmetry, SquareTable.BowkerSymmetry::pairs)
                                .put("p_df_all_pairs", symmetry, own -> own.p(own.pairs()))
                                .put("df_nonzero_pairs", symmetry, SquareTable.BowkerSymmetry::filledPairs)
                                .put("p_df_nonzero_pairs", symmetry, own -> own.p(own.filledPairs()))
                                .put(
                                        "r_mcnemar_test_chi2",
                                        symmetry.filter(own -> own.filledPairs() == own.pairs()),
                                        SquareTable.BowkerSymmetry::statistic));
    }

    static NumericResult cochran(ComputationInput source) {
        InputTable table = source.table("data.csv");
        List<String> columns = table.variables();
        int[][] rows = Arrays.stream(table.completeRows(columns))
                .map(row -> DoubleStream.of(row)
                        .mapToInt(value -> (int) Math.round(value))
                        .toArray())
                .toArray(int[][]::new);
        Optional<CochranQ> test = CochranQ.of(rows);
        double[] successes = IntStream.range(0, columns.size())
                .mapToDouble(j -> Arrays.stream(rows).mapToInt(row -> row[j]).sum())
                .toArray();
        return new NumericResult()
                .put(
                        "cochran_q",
                        new NumericResult()
                                .put("n", rows.length)
                                .put("k", columns.size())
                                .put("column_successes", successes)
                                .put("Q", test, CochranQ::statistic)
                                .put("df", columns.size() - 1)
                                .put("p", test, CochranQ::p));
    }

    static NumericResult table(ComputationInput source) {
        LabelledCounts counts = LabelledCounts.of(source.table("table.csv"), "row", "column", false);
        ContingencyTable table = ContingencyTable.of(counts.cells());
        Optional<ContingencyTable.ChiSquaredTest> pearson = table.chiSquared();
        Optional<ContingencyTable.ChiSquaredTest> yates = table.yates();
        Optional<ConditionalOddsRatio> odds =
                ConditionalOddsRatio.of(table.counts(), 0.95, ConditionalOddsRatio.OddsRatioSolution.AS_R);
        Optional<ConditionalOddsRatio> exact =
                ConditionalOddsRatio.of(table.counts(), 0.95, ConditionalOddsRatio.OddsRatioSolution.EXACT);
        return new NumericResult()
                .put("n", table.n())
                .put("rows_used", table.rows())
                .put("columns_used", table.columns())
                .put(
                        "chi_square",
                        new NumericResult()
                                .put("chi2", pearson, ContingencyTable.ChiSquaredTest::statistic)
                                .put("df", pearson, ContingencyTable.ChiSquaredTest::degreesOfFreedom)
                                .put("p", pearson, ContingencyTable.ChiSquaredTest::p)
                                .put("min_expected", pearson, ContingencyTable.ChiSquaredTest::smallestExpected)
                                .put("yates_chi2", yates, ContingencyTable.ChiSquaredTest::statistic)
                                .put("yates_p", yates, ContingencyTable.ChiSquaredTest::p))
                .put(
                        "cramers_v",
                        new NumericResult()
                                .put("v", table.cramersV())
                                .put("bias_corrected_bergsma_2013", table.correctedV()))
                .put(
                        "fisher_exact",
                        new NumericResult()
                                .put("p_two_sided", FisherExact.p(table.counts()))
                                .put("conditional_mle_odds_ratio", odds, ConditionalOddsRatio::estimate)
                                .put("ci95_low", odds, ConditionalOddsRatio::low)
                                .put("ci95_high", odds, ConditionalOddsRatio::high)
                                .put("exact_odds_ratio", exact, ConditionalOddsRatio::estimate)
                                .put("exact_ci95_low", exact, ConditionalOddsRatio::low)
                                .put("exact_ci95_high", exact, ConditionalOddsRatio::high)
                                .put("sample_odds_ratio", odds.map(ConditionalOddsRatio::sample)))
                .put("likelihood_ratio_G2", table.likelihoodRatio());
    }
}
