package org.vpip.analysis.computation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.InputTable;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.category.ContingencyTable;
import org.vpip.analysis.statistics.category.FisherExact;
import org.vpip.analysis.statistics.group.StandardizedDifference;
import org.vpip.analysis.statistics.missing.LittleTest;
import org.vpip.analysis.statistics.regression.ModelVariable;

/** Computation on {@code data.csv}: {@code completed} (0, 1) with what was known before, or any numbers with gaps. */
final class MissingDataComputation {
    private MissingDataComputation() {}

    static NumericResult attrition(ComputationInput source) {
        InputTable table = source.table("data.csv");
        double[] completed = table.numbers("completed");
        int[] known = IntStream.range(0, completed.length)
                .filter(i -> completed[i] == 0 || completed[i] == 1)
                .toArray();
        double stayed = Arrays.stream(known).filter(i -> completed[i] == 1).count();
        NumericResult continuous = new NumericResult();
        NumericResult categorical = new NumericResult();
        for (String column : table.columns()) {
            if (List.of("completed", "id").contains(column)) {
                continue;
            }
            if (table.isNumeric(column)) {
                continuous.put(column, compared(table.numbers(column), completed));
            } else {
                categorical.put(column, compared(table.texts(column), completed));
            }
        }
        return new NumericResult()
                .put("n", known.length)
                .put("n_completed", stayed)
                .put("n_lost", known.length - stayed)
                .put("attrition_rate", known.length == 0 ? Double.NaN : (known.length - stayed) / known.length)
                .put("continuous", continuous)
                .put("categorical", categorical);
    }

    private static NumericResult compared(double[] values, double[] completed) {
        double[] stayed = where(values, completed, 1);
        double[] lost = where(values, completed, 0);
        StandardizedDifference difference = StandardizedDifference.of(stayed, lost);
        return new NumericResult()
                .put("mean_completer", Moments.meanOf(stayed))
                .put("mean_lost", Moments.meanOf(lost))
                .put("n_completer", stayed.length)
                .put("n_lost", lost.length)
                .put("welch_t", GroupComputation.welch(stayed, lost))
                .put("smd_average_variance", difference.averageVariance())
                .put("smd_pooled", difference.pooled());
    }

    private static double[] where(double[] values, double[] completed, double kind) {
        return IntStream.range(0, values.length)
                .filter(i -> completed[i] == kind && Double.isFinite(values[i]))
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private static NumericResult compared(List<String> values, double[] completed) {
        ModelVariable.CategoricalVariable categories = ModelVariable.CategoricalVariable.of(values);
        int[][] counts = new int[2][categories.levels().size()];
        for (int i = 0; i < completed.length; i++) {
            if (!categories.isMissing(i) && (completed[i] == 0 || completed[i] == 1)) {
                counts[completed[i] == 1 ? 1 : 0][categories.codes()[i]]++;
            }
        }
        ContingencyTable table = ContingencyTable.of(counts);
        Optional<ContingencyTable.ChiSquaredTest> test = table.chiSquared();
        return new NumericResult()
                .put("chi2", test, ContingencyTable.ChiSquaredTest::statistic)
                .put("df", test, ContingencyTable.ChiSquaredTest::degreesOfFreedom)
                .put("p", test, ContingencyTable.ChiSquaredTest::p)
                .put("fisher_p", FisherExact.p(table.counts()))
                .put("cramers_v", table.cramersV());
    }

    static NumericResult little(ComputationInput source) {
        InputTable table = source.table("data.csv");
        List<String> columns = table.variables();
        double[][] rows = table.rows(columns);
        Optional<LittleTest> test = LittleTest.of(rows);
        NumericResult means = NumericResult.each(
                columns, j -> test.map(own -> own.estimate().means()[j]).orElse(Double.NaN));
        long used = Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).anyMatch(value -> !Double.isNaN(value)))
                .count();
        return new NumericResult()
                .put(
                        "little_mcar",
                        new NumericResult()
                                .put("n_rows_used", (double) used)
                                .put("n_patterns", test, LittleTest::patterns)
                                .put("chi2", test, LittleTest::statistic)
                                .put("df", test, LittleTest::degreesOfFreedom)
                                .put("p", test.map(LittleTest::p))
                                .put("em_means", means)
                                .put(
                                        "em_covariance_divisor_n",
                                        test.map(own -> Arrays.stream(
                                                                own.estimate().covariances())
                                                        .map(NumericResult::list)
                                                        .toList())
                                                .orElse(List.of())));
    }
}
