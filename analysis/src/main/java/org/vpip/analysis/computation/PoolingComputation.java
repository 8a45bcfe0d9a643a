package org.vpip.analysis.computation;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.pooling.RandomEffects;
import org.vpip.analysis.statistics.pooling.RandomEffects.Heterogeneity;

/** Computation on the columns estimate and variance of {@code data.csv}, one row a group. */
final class PoolingComputation {
    private PoolingComputation() {}

    static NumericResult compute(ComputationInput source) {
        double[][] groups = source.table("data.csv").completeColumns(List.of("estimate", "variance"));
        Optional<RandomEffects> pooled = RandomEffects.of(groups[0], groups[1]);
        return new NumericResult()
                .put("k", groups[0].length)
                .put("estimate", pooled, RandomEffects::estimate)
                .put("se", pooled, RandomEffects::standardError)
                .put("p", pooled.map(RandomEffects::p))
                .limits("ci95_low", "ci95_high", pooled.map(RandomEffects::interval))
                .limits("prediction95_low", "prediction95_high", pooled.map(RandomEffects::prediction))
                .put("heterogeneity", heterogeneity(pooled.map(RandomEffects::heterogeneity)));
    }

    private static NumericResult heterogeneity(Optional<Heterogeneity> found) {
        return new NumericResult()
                .put("tau_squared", found, Heterogeneity::tauSquared)
                .put("i_squared", found, Heterogeneity::shareOfVariance)
                .put("q", found, Heterogeneity::q)
                .put("p_of_q", found, Heterogeneity::p);
    }
}
