package org.vpip.analysis.computation;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every statistic that can be asked for by name, with all conventions side by side. */
public final class Computation {
    private static final Map<String, Function<Case, Numbers>> STATISTICS = Map.ofEntries(
            Map.entry("paired", PairedCase::compute),
            Map.entry("mcnemar", CountCases::mcnemar),
            Map.entry("square-table", CountCases::square),
            Map.entry("cochran-q", CountCases::cochran),
            Map.entry("table", CountCases::table),
            Map.entry("two-groups", GroupCases::two),
            Map.entry("k-groups", GroupCases::several),
            Map.entry("friedman", GroupCases::friedman),
            Map.entry("correlation", NumberCases::correlation),
            Map.entry("p-adjust", NumberCases::adjusted),
            Map.entry("univariate", NumberCases::univariate),
            Map.entry("linear-model", RegressionCases::linear),
            Map.entry("rubin", RegressionCases::pooled),
            Map.entry("multiple-imputation", RegressionCases::imputed),
            Map.entry("power", DesignCases::power),
            Map.entry("waves", WavesCase::compute),
            Map.entry("reliability", ReliabilityCase::compute),
            Map.entry("network", NetworkCase::compute),
            Map.entry("network-change", NetworkChangeCase::compute),
            Map.entry("attrition", MissingCases::attrition),
            Map.entry("little-mcar", MissingCases::little),
            Map.entry("agreement", AgreementCases::compute),
            Map.entry("kappa", KappaCase::compute),
            Map.entry("rwg", WithinGroupCase::compute));

    private Computation() {}

    /**
     * Named numbers, lists of them and parts: undefined ones are null, infinite ones the words Infinity and -Infinity.
     *
     * @throws IllegalArgumentException when the statistic is not known, or a table or argument lacks
     */
    public static Map<String, @Nullable Object> of(Case source) {
        String statistic = source.text("statistic").orElse("");
        Function<Case, Numbers> computation = STATISTICS.get(statistic);
        if (computation == null) {
            throw new IllegalArgumentException(
                    "statistic must be one of " + new TreeSet<>(STATISTICS.keySet()) + ", not: " + statistic);
        }
        return computation.apply(source).toMap();
    }
}
