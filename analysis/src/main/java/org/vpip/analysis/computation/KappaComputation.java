package org.vpip.analysis.computation;

import java.util.Arrays;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.computation.table.RatingTable;
import org.vpip.analysis.statistics.agreement.CohenKappa;
import org.vpip.analysis.statistics.agreement.CohenKappa.KappaWeights;
import org.vpip.analysis.statistics.agreement.GwetAc1;
import org.vpip.analysis.statistics.agreement.Ratings;

/** Computation on complete pairs of {@code ratings.csv} with two raters, with weights over the declared scale. */
final class KappaComputation {
    private KappaComputation() {}

    static NumericResult compute(ComputationInput source) {
        RatingTable table = RatingTable.of(source).firstRaters(2);
        RatingTable.ScaledRatings all = table.scaled(table.positions());
        RatingTable.ScaledRatings pairs = table.scaled(table.positions().complete());
        if (all.positions().raters() < 2) {
            throw new IllegalArgumentException("ratings.csv needs two raters");
        }
        int n = pairs.positions().units();
        int[][] counts = counts(pairs.positions(), pairs.scale().size());
        return new NumericResult()
                .put("n", n)
                .put("categories", pairs.scale())
                .put(
                        "table_rows_first_rater",
                        Arrays.stream(counts)
                                .map(row -> Arrays.stream(row).boxed().toList())
                                .toList())
                .put(
                        "percent_agreement",
                        CohenKappa.of(counts, KappaWeights.UNWEIGHTED).observed())
                .put("unweighted", kappa(CohenKappa.of(counts, KappaWeights.UNWEIGHTED)))
                .put("linear", kappa(CohenKappa.of(counts, KappaWeights.LINEAR)))
                .put("quadratic", kappa(CohenKappa.of(counts, KappaWeights.QUADRATIC)))
                .put("gwet_ac1", AgreementComputation.gwet(GwetAc1.of(pairs.counts())))
                .put("gwet_ac1_with_missing", AgreementComputation.gwet(GwetAc1.of(all.counts())))
                .put("specific_agreement", AgreementComputation.specific(all));
    }

    private static int[][] counts(Ratings pairs, int categories) {
        int[][] counts = new int[categories][categories];
        for (double[] pair : pairs.toRows()) {
            counts[(int) pair[0]][(int) pair[1]]++;
        }
        return counts;
    }

    private static NumericResult kappa(CohenKappa kappa) {
        return new NumericResult()
                .put("kappa", kappa.kappa())
                .put("observed", kappa.observed())
                .put("expected", kappa.expected())
                .put("ase_fleiss_cohen_everitt_1969", kappa.standardError())
                .limits("ci95_low", "ci95_high", kappa.interval());
    }
}
