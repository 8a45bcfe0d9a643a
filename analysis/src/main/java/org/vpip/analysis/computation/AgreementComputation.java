package org.vpip.analysis.computation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.computation.table.RatingTable;
import org.vpip.analysis.statistics.agreement.CategoryCounts;
import org.vpip.analysis.statistics.agreement.FleissKappa;
import org.vpip.analysis.statistics.agreement.GwetAc1;
import org.vpip.analysis.statistics.agreement.IntraclassCorrelation;
import org.vpip.analysis.statistics.agreement.IntraclassCorrelation.IntraclassEstimate;
import org.vpip.analysis.statistics.agreement.IntraclassCorrelation.IntraclassModel;
import org.vpip.analysis.statistics.agreement.KendallConcordance;
import org.vpip.analysis.statistics.agreement.KeyDistance;
import org.vpip.analysis.statistics.agreement.Ratings;
import org.vpip.analysis.statistics.agreement.UnitDispersion;
import org.vpip.analysis.statistics.agreement.alpha.AlphaBootstrap;
import org.vpip.analysis.statistics.agreement.alpha.KrippendorffAlpha;
import org.vpip.analysis.statistics.agreement.alpha.MetricRatings;
import org.vpip.analysis.statistics.agreement.alpha.RatingMetric;

/**
 * Computation of the agreement of several raters of the same units.
 *
 * <p>{@code key} names a column with an expert's ratings; {@code resamples} requests intervals of Krippendorff's α over
 * units and raters.
 */
final class AgreementComputation {
    private static final Map<IntraclassModel, String> ICC = Map.of(
            IntraclassModel.ONE_WAY,
            "ICC1",
            IntraclassModel.RANDOM_RATERS,
            "ICC2",
            IntraclassModel.FIXED_RATERS,
            "ICC3");

    private AgreementComputation() {}

    static NumericResult compute(ComputationInput source) {
        RatingTable table = RatingTable.of(source);
        RatingTable.ScaledRatings all = table.scaled(table.positions());
        Ratings positions = all.positions();
        Optional<Ratings> numbers = table.numbers();
        return new NumericResult()
                .put("n_units", positions.units())
                .put("n_raters", positions.raters())
                .put("n_missing", positions.missing())
                .put(
                        "intraclass_correlation",
                        numbers.map(AgreementComputation::intraclass).orElseGet(NumericResult::new))
                .put("krippendorff_alpha", krippendorff(source, table))
                .put("fleiss_kappa", fleiss(table))
                .put("gwet_ac1_with_missing", gwet(all.counts()))
                .put("kendall_w", numbers.map(AgreementComputation::concordance).orElseGet(NumericResult::new))
                .put("specific_agreement", specific(all))
                .put("mean_absolute_pairwise_difference", numbers.map(UnitDispersion::meanPairDifference))
                .put("dispersion", numbers.map(AgreementComputation::dispersion).orElse(List.of()))
                .put("distance_to_key", numbers.map(own -> key(source, own)).orElseGet(NumericResult::new));
    }

    private static NumericResult intraclass(Ratings ratings) {
        IntraclassCorrelation icc = IntraclassCorrelation.of(ratings);
        IntraclassCorrelation.MeanSquares squares = icc.meanSquares();
        NumericResult forms = new NumericResult();
        for (IntraclassModel model : List.of(IntraclassModel.ONE_WAY, IntraclassModel.FIXED_RATERS)) {
            IntraclassCorrelation.IntraclassFTest test = icc.test(model);
            NumericResult single = new NumericResult()
                    .put("icc", icc.single(model).value())
                    .put("F", test.statistic())
                    .put("df1", test.numerator())
                    .put("df2", test.denominator())
                    .put("p", test.p());
            put(forms, model, limits(single, icc.single(model)), icc.average(model));
        }
        IntraclassEstimate random = icc.single(IntraclassModel.RANDOM_RATERS);
        NumericResult single =
                new NumericResult().put("icc", random.value()).put("satterthwaite_v", icc.satterthwaite());
        put(forms, IntraclassModel.RANDOM_RATERS, limits(single, random), icc.average(IntraclassModel.RANDOM_RATERS));
        return new NumericResult()
                .put("n_subjects", icc.n())
                .put("k_raters", icc.k())
                .put(
                        "mean_squares",
                        new NumericResult()
                                .put("between_subjects", squares.units())
                                .put("between_raters", squares.raters())
                                .put("within_subjects", squares.within())
                                .put("residual", squares.residual()))
                .put("icc", forms);
    }

    private static void put(
            NumericResult forms, IntraclassModel model, NumericResult single, IntraclassEstimate average) {
        forms.put(ICC.get(model) + "_1", single)
                .put(ICC.get(model) + "_k", limits(new NumericResult().put("icc", average.value()), average));
    }

    private static NumericResult limits(NumericResult numbers, IntraclassEstimate estimate) {
        return numbers.put("ci95_low", estimate.low()).put("ci95_high", estimate.high());
    }

    /** Computes α by metric. Words have the nominal metric, and the ordinal one on a declared scale. */
    private static NumericResult krippendorff(ComputationInput source, RatingTable table) {
        NumericResult metrics = new NumericResult();
        for (RatingMetric metric : RatingMetric.values()) {
            boolean ranks = metric == RatingMetric.NOMINAL || (metric == RatingMetric.ORDINAL && table.declaresScale());
            Optional<Ratings> ratings =
                    table.numbers().or(() -> ranks ? Optional.of(table.positions()) : Optional.empty());
            String name = metric.name().toLowerCase(Locale.ROOT);
            metrics.put(
                    name,
                    ratings.map(own -> alpha(source, MetricRatings.of(own, metric)))
                            .orElseGet(NumericResult::new));
        }
        return metrics;
    }

    private static NumericResult alpha(ComputationInput source, MetricRatings ratings) {
        KrippendorffAlpha alpha = KrippendorffAlpha.of(ratings);
        NumericResult numbers = new NumericResult()
                .put("alpha", alpha.alpha())
                .put("observed_disagreement", alpha.observed())
                .put("expected_disagreement", alpha.expected())
                .put("pairable_units", alpha.pairableUnits())
                .put("pairable_values", alpha.pairableRatings())
                .put("n_values_in_units_with_one_rating", alpha.singleRatings());
        if (source.arguments().containsKey("resamples")) {
            AlphaBootstrap bootstrap = new AlphaBootstrap(1, (int) source.number("resamples"));
            numbers.limits("ci95_over_units_low", "ci95_over_units_high", bootstrap.overUnits(ratings))
                    .limits("ci95_over_raters_low", "ci95_over_raters_high", bootstrap.overRaters(ratings));
        }
        return numbers;
    }

    /** Computes Fleiss' κ of complete units, on the declared scale or the categories that occur in them. */
    private static NumericResult fleiss(RatingTable table) {
        Ratings complete = table.positions().complete();
        RatingTable.ScaledRatings scaled = table.scaled(complete);
        List<String> scale = scaled.scale();
        FleissKappa kappa = FleissKappa.of(scaled.counts());

        return new NumericResult()
                .put("n_subjects", complete.units())
                .put("n_raters", complete.raters())
                .put("categories", scale)
                .put("observed_agreement", kappa.observed())
                .put("expected_agreement", kappa.expected())
                .put("kappa", kappa.kappa())
                .put("se_under_null_fleiss_nee_landis_1979", kappa.standardError())
                .put("z", kappa.z())
                .put("p", kappa.p())
                .put(
                        "per_category_kappa",
                        NumericResult.each(scale, c -> kappa.kappa(c).orElse(Double.NaN)))
                .put("per_category_se", kappa.categoryStandardError())
                .put("gwet_ac1", gwet(scaled.counts()));
    }

    /** Computes AC1 of several raters on the categories that were chosen, and also on the full scale. */
    private static NumericResult gwet(CategoryCounts counts) {
        return gwet(GwetAc1.ofUsedCategories(counts)).putAlways("whole_scale", gwet(GwetAc1.of(counts)));
    }

    static NumericResult gwet(GwetAc1 gwet) {
        return new NumericResult()
                .put("observed", gwet.observed())
                .put("chance", gwet.chance())
                .put("ac1", gwet.coefficient())
                .put("units_with_two_or_more_ratings", gwet.units());
    }

    private static NumericResult concordance(Ratings ratings) {
        Optional<KendallConcordance> concordance = KendallConcordance.of(ratings);
        return new NumericResult()
                .put("n_objects", ratings.complete().units())
                .put("m_raters", ratings.raters())
                .put("w_uncorrected", KendallConcordance.uncorrected(ratings))
                .put("w_tie_corrected", concordance, KendallConcordance::coefficient)
                .put("chi2", concordance, KendallConcordance::statistic)
                .put("df", ratings.complete().units() - 1)
                .put("p", concordance, KendallConcordance::p)
                .put("mean_pairwise_spearman", concordance.map(KendallConcordance::meanSpearman))
                .put("mean_of_pairwise_spearman", concordance.map(KendallConcordance::meanPairSpearman));
    }

    static NumericResult specific(RatingTable.ScaledRatings ratings) {
        CategoryCounts counts = ratings.counts();
        return NumericResult.each(
                ratings.scale(), c -> counts.specificAgreement(c).orElse(Double.NaN));
    }

    private static List<Map<String, Object>> dispersion(Ratings ratings) {
        return UnitDispersion.of(ratings).stream()
                .map(unit -> new NumericResult()
                        .put("n", unit.ratings())
                        .put("mean", unit.mean())
                        .put("sd", unit.standardDeviation())
                        .put("mean_absolute_pairwise_difference", unit.pairDifference())
                        .toMap())
                .toList();
    }

    private static NumericResult key(ComputationInput source, Ratings ratings) {
        if (source.text("key").isEmpty()) {
            return new NumericResult();
        }
        double[] key = source.table("ratings.csv").numbers(source.text("key").get());
        KeyDistance distance = KeyDistance.of(ratings, key);
        return new NumericResult()
                .put("mean_absolute", distance.mean())
                .put("share_exact", distance.share())
                .put("per_unit", numbers(distance.unitDistances()))
                .put("per_rater", numbers(distance.raterDistances()));
    }

    private static double[] numbers(List<OptionalDouble> values) {
        return values.stream().mapToDouble(value -> value.orElse(Double.NaN)).toArray();
    }
}
