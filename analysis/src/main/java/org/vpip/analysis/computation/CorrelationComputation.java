package org.vpip.analysis.computation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.PValueAdjustment;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.correlation.Correlation;
import org.vpip.analysis.statistics.correlation.KendallTau;
import org.vpip.analysis.statistics.correlation.SpearmanExact;

/** Computation on {@code data.csv} with one column (y; p) or two (x, y). */
final class CorrelationComputation {
    private CorrelationComputation() {}

    static NumericResult correlation(ComputationInput source) {
        double[][] pairs = source.table("data.csv").completeColumns(List.of("x", "y"));
        double[] x = pairs[0];
        double[] y = pairs[1];
        return new NumericResult()
                .put("n", x.length)
                .put("pearson", pearson(Correlation.pearson(x, y)))
                .put("spearman", spearman(Correlation.spearman(x, y), SpearmanExact.of(x, y)))
                .put("kendall", kendall(KendallTau.of(x, y)));
    }

    private static NumericResult pearson(Optional<Correlation> correlation) {
        return new NumericResult()
                .put("r", correlation, Correlation::coefficient)
                .put("t", correlation.map(Correlation::t))
                .put("p", correlation.map(Correlation::p))
                .limits("ci95_low", "ci95_high", correlation.flatMap(Correlation::interval));
    }

    private static NumericResult spearman(Optional<Correlation> correlation, Optional<SpearmanExact> exact) {
        return new NumericResult()
                .put("rho", correlation, Correlation::coefficient)
                .put("p_t_approximation", correlation.map(Correlation::p))
                .limits("ci95_low_bonett_wright", "ci95_high_bonett_wright", correlation.flatMap(Correlation::interval))
                .put("r_cor_test_exact_p", exact, SpearmanExact::p)
                .put("S", exact, SpearmanExact::statistic);
    }

    private static NumericResult kendall(Optional<KendallTau> tau) {
        return new NumericResult()
                .put("tau_b", tau, KendallTau::tau)
                .put("p_r_default", tau, KendallTau::p)
                .put("statistic", tau, KendallTau::statistic);
    }

    static NumericResult adjusted(ComputationInput source) {
        double[] p = source.table("data.csv").numbers("p");
        return new NumericResult()
                .put("n_tests_counted", (double)
                        Arrays.stream(p).filter(value -> !Double.isNaN(value)).count())
                .put(
                        "adjusted",
                        new NumericResult()
                                .put("bonferroni", PValueAdjustment.BONFERRONI.adjust(p))
                                .put("holm", PValueAdjustment.HOLM.adjust(p))
                                .put("hochberg", PValueAdjustment.HOCHBERG.adjust(p))
                                .put("hommel", PValueAdjustment.HOMMEL.adjust(p))
                                .put("BH", PValueAdjustment.BENJAMINI_HOCHBERG.adjust(p))
                                .put("BY", PValueAdjustment.BENJAMINI_YEKUTIELI.adjust(p)));
    }

    static NumericResult univariate(ComputationInput source) {
        double[] y = source.table("data.csv").completeColumns(List.of("y"))[0];
        double[] centred = Moments.centred(y);
        double lagged = IntStream.range(1, y.length)
                .mapToDouble(i -> centred[i] * centred[i - 1])
                .sum();
        return new NumericResult()
                .put("n", y.length)
                .put(
                        "certified",
                        new NumericResult()
                                .put("mean", Moments.meanOf(y))
                                .put("sd_divisor_n_minus_1", Moments.deviationOf(y))
                                .put(
                                        "lag1_autocorrelation",
                                        SafeDivision.quotient(lagged, Moments.dot(centred, centred))));
    }
}
