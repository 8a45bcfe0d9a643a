package org.vpip.analysis.computation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.InputTable;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.reliability.OneFactorModel;
import org.vpip.analysis.statistics.reliability.ScaleReliability;

/** Computation on the complete rows of {@code items.csv}, one column for each item. */
final class ReliabilityComputation {
    private final int rows;
    private final List<String> names;
    private final double[][] items;
    private final ScaleReliability scale;

    private ReliabilityComputation(ComputationInput source) {
        InputTable table = source.table("items.csv");
        this.rows = table.size();
        this.names = table.variables();
        this.items = table.completeColumns(names);
        this.scale = ScaleReliability.of(items);
    }

    static NumericResult compute(ComputationInput source) {
        ReliabilityComputation own = new ReliabilityComputation(source);
        ScaleReliability scale = own.scale;
        boolean hasThree = scale.k() > 2;
        return new NumericResult()
                .put("n_rows", own.rows)
                .put("n_complete", scale.n())
                .put("k", scale.k())
                .put("item_means", NumericResult.each(own.names, j -> Moments.meanOf(own.items[j])))
                .put("item_sds", NumericResult.each(own.names, j -> Moments.deviationOf(own.items[j])))
                .put("total_mean", Moments.meanOf(scale.totals()))
                .put("total_sd", Moments.deviationOf(scale.totals()))
                .put(
                        "alpha",
                        new NumericResult()
                                .put("raw", scale.alpha())
                                .put("standardised", scale.standardisedAlpha())
                                .put("average_inter_item_r", scale.meanCorrelation())
                                .limits("feldt_ci95_low", "feldt_ci95_high", scale.alphaInterval(0.95)))
                .put("alpha_if_item_dropped", own.each(j -> hasThree ? scale.alphaWithout(j) : OptionalDouble.empty()))
                .put("item_rest_correlation", own.each(scale::itemRest))
                .put("item_total_correlation_uncorrected", own.each(scale::itemTotal))
                .put("sem_from_alpha", scale.standardErrorOfMeasurement())
                .put("split_half_odd_even", own.halves())
                .put("spearman_brown_prophecy", own.prophecy())
                .put("omega_total_one_factor_ml", own.omega());
    }

    private NumericResult each(IntFunction<OptionalDouble> number) {
        return NumericResult.each(names, j -> number.apply(j).orElse(Double.NaN));
    }

    private NumericResult halves() {
        ScaleReliability.SplitHalfReliability halves = scale.splitHalf();
        return new NumericResult()
                .put("r", halves.correlation())
                .put("spearman_brown", halves.spearmanBrown())
                .put("guttman_lambda4", halves.lambda4());
    }

    private NumericResult prophecy() {
        OptionalDouble alpha = scale.alpha();
        if (alpha.isEmpty()) {
            return new NumericResult();
        }
        double own = alpha.getAsDouble();
        return new NumericResult()
                .put("doubled", ScaleReliability.lengthened(own, 2))
                .put("halved", ScaleReliability.lengthened(own, 0.5))
                .put("length_factor_for_0.90", ScaleReliability.factorFor(0.9, own));
    }

    private NumericResult omega() {
        Optional<OneFactorModel> model = OneFactorModel.fit(scale);
        NumericResult loadings = NumericResult.each(
                names, j -> model.map(own -> own.standardisedLoadings()[j]).orElse(Double.NaN));
        NumericResult numbers = new NumericResult()
                .put("omega", model, OneFactorModel::omega)
                .put("omega_standardised_items", model, OneFactorModel::standardisedOmega)
                .put("standardised_loadings", loadings)
                .put("max_abs_gradient", model, OneFactorModel::gradient);
        model.ifPresent(own -> numbers.put("heywood", own.isHeywood()));
        return numbers;
    }
}
