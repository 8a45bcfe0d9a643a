package org.vpip.analysis.computation;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.NumericResult;

/** Catalogue of the statistics by name, each with all its conventions. */
public final class StatisticCatalogue {
    private static final Map<String, Function<ComputationInput, NumericResult>> STATISTICS = Map.ofEntries(
            Map.entry("paired", PairedComputation::compute),
            Map.entry("mcnemar", CategoricalComputation::mcnemar),
            Map.entry("square-table", CategoricalComputation::square),
            Map.entry("cochran-q", CategoricalComputation::cochran),
            Map.entry("table", CategoricalComputation::table),
            Map.entry("two-groups", GroupComputation::two),
            Map.entry("k-groups", GroupComputation::several),
            Map.entry("friedman", GroupComputation::friedman),
            Map.entry("correlation", CorrelationComputation::correlation),
            Map.entry("p-adjust", CorrelationComputation::adjusted),
            Map.entry("univariate", CorrelationComputation::univariate),
            Map.entry("linear-model", RegressionComputation::linear),
            Map.entry("rubin", RegressionComputation::pooled),
            Map.entry("multiple-imputation", RegressionComputation::imputed),
            Map.entry("power", PowerComputation::power),
            Map.entry("waves", MixedModelComputation::compute),
            Map.entry("reliability", ReliabilityComputation::compute),
            Map.entry("network", NetworkComputation::compute),
            Map.entry("network-change", NetworkChangeComputation::compute),
            Map.entry("attrition", MissingDataComputation::attrition),
            Map.entry("little-mcar", MissingDataComputation::little),
            Map.entry("agreement", AgreementComputation::compute),
            Map.entry("kappa", KappaComputation::compute),
            Map.entry("rwg", WithinGroupComputation::compute),
            Map.entry("random-effects", PoolingComputation::compute));

    private StatisticCatalogue() {}

    /**
     * Computes the named statistic: named numbers, lists of them and parts.
     *
     * <p>Undefined numbers are null, infinite ones the words Infinity and -Infinity.
     *
     * @throws IllegalArgumentException when the statistic is unknown, or a table or argument is missing
     */
    public static Map<String, @Nullable Object> of(ComputationInput source) {
        String statistic = source.text("statistic").orElse("");
        Function<ComputationInput, NumericResult> computation = STATISTICS.get(statistic);
        if (computation == null) {
            throw new IllegalArgumentException(
                    "statistic must be one of " + new TreeSet<>(STATISTICS.keySet()) + ", not: " + statistic);
        }
        return computation.apply(source).toMap();
    }
}
