package org.vpip.analysis.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.statistics.agreement.CohenKappa.KappaWeights;
import org.vpip.analysis.statistics.agreement.IntraclassCorrelation.IntraclassModel;
import org.vpip.analysis.statistics.agreement.alpha.KrippendorffAlpha;
import org.vpip.analysis.statistics.agreement.alpha.MetricRatings;
import org.vpip.analysis.statistics.agreement.alpha.RatingMetric;

/** Nobody, one unit, one rater, all equal, perfect, unused: what every coefficient does at its edges. Witness: the formulas. */
class AgreementEdgeTest {
    private static final double NONE = Double.NaN;
    private static final Offset<Double> CLOSE = within(1e-12);

    @ParameterizedTest
    @EnumSource(RatingMetric.class)
    void hasNoAlphaWhereNothingCanBePaired(RatingMetric metric) {
        for (double[][] rows : List.of(new double[0][0], new double[][] {{3}, {4}}, new double[][] {{NONE, NONE}})) {
            KrippendorffAlpha alpha = KrippendorffAlpha.of(MetricRatings.of(Ratings.of(rows), metric));
            assertThat(alpha.alpha()).isEmpty();
            assertThat(alpha.observed()).isEmpty();
            assertThat(alpha.pairableUnits()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(RatingMetric.class)
    void hasNoAlphaWhenAllRatingsAreEqualButNoDisagreement(RatingMetric metric) {
        KrippendorffAlpha alpha = KrippendorffAlpha.of(ratings(metric, new double[][] {{0, 0}, {0, 0}}));
        assertThat(alpha.alpha()).isEmpty();
        assertThat(alpha.observed()).hasValue(0);
        assertThat(alpha.expected()).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(RatingMetric.class)
    void givesAlphaOneForPerfectAgreementWithGaps(RatingMetric metric) {
        KrippendorffAlpha alpha =
                KrippendorffAlpha.of(ratings(metric, new double[][] {{0, 0, NONE}, {5, NONE, 5}, {NONE, 2, NONE}}));
        assertThat(alpha.alpha()).hasValue(1);
        assertThat(alpha.singleRatings()).isEqualTo(1);
    }

    @Test
    void hasNoRatioAlphaForNegativeRatings() {
        double[][] rows = {{-1, 2}, {3, 3}};
        assertThat(KrippendorffAlpha.of(ratings(RatingMetric.RATIO, rows)).alpha())
                .isEmpty();
        assertThat(KrippendorffAlpha.of(ratings(RatingMetric.INTERVAL, rows)).alpha())
                .isPresent();
    }

    @Test
    void hasNoIntraclassCorrelationWithoutVariance() {
        for (double[][] rows : List.of(
                new double[0][0], new double[][] {{1, 2}}, new double[][] {{1}, {2}}, new double[][] {{3, 3}, {3, 3}
                })) {
            IntraclassCorrelation icc = IntraclassCorrelation.of(Ratings.of(rows));
            for (IntraclassModel model : IntraclassModel.values()) {
                assertThat(icc.single(model).value()).isNaN();
                assertThat(icc.average(model).low()).isNaN();
            }
        }
    }

    /** R: psych::ICC(x, lmer = FALSE) has F Inf and p 0 here. */
    @Test
    void givesOneWithLimitsOneAndInfiniteFForPerfectRaters() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(Ratings.of(new double[][] {{1, 1}, {2, 2}, {5, 5}}));
        for (IntraclassModel model : IntraclassModel.values()) {
            assertThat(icc.single(model)).isEqualTo(new IntraclassCorrelation.IntraclassEstimate(1, 1, 1));
            assertThat(icc.average(model)).isEqualTo(new IntraclassCorrelation.IntraclassEstimate(1, 1, 1));
            assertThat(icc.test(model).statistic()).isInfinite();
            assertThat(icc.test(model).p()).isZero();
        }
        assertThat(icc.satterthwaite()).isNaN();
    }

    @Test
    void givesConsistencyOneToRatersAConstantApart() {
        IntraclassCorrelation icc =
                IntraclassCorrelation.of(Ratings.of(new double[][] {{0.1, 1.2}, {0.2, 1.3}, {0.5, 1.6}}));
        assertThat(icc.single(IntraclassModel.FIXED_RATERS).value()).isEqualTo(1);
        assertThat(icc.single(IntraclassModel.RANDOM_RATERS).value()).isBetween(0.0, 0.2);
        assertThat(icc.satterthwaite()).isCloseTo(1, CLOSE);
    }

    /** (MSB - MSW) / (MSB + (k - 1) MSW) with MSB 0. */
    @Test
    void reportsNegativeIntraclassCorrelations() {
        IntraclassCorrelation icc =
                IntraclassCorrelation.of(Ratings.of(new double[][] {{1, 5, 3}, {5, 1, 3}, {2, 4, 3}}));
        assertThat(icc.single(IntraclassModel.ONE_WAY).value()).isCloseTo(-0.5, CLOSE);
        assertThat(icc.average(IntraclassModel.ONE_WAY).value()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void hasNoKappaForOneCategoryButSaysWhatWasObserved() {
        CohenKappa kappa = CohenKappa.of(new int[][] {{0, 0}, {0, 4}}, KappaWeights.UNWEIGHTED);
        assertThat(kappa.kappa()).isEmpty();
        assertThat(kappa.observed()).hasValue(1);
        assertThat(CohenKappa.of(new int[][] {{4}}, KappaWeights.LINEAR).observed())
                .isEmpty();
        assertThat(CohenKappa.of(new int[2][2], KappaWeights.UNWEIGHTED).observed())
                .isEmpty();
        FleissKappa fleiss = FleissKappa.of(counts(3, new double[][] {{1, 1}, {1, 1}}));
        assertThat(fleiss.kappa()).isEmpty();
        assertThat(fleiss.p()).isEmpty();
        assertThat(fleiss.expected()).hasValue(1);
    }

    @Test
    void countsAnUnusedCategoryInWeightsAndInAc1() {
        double narrow = CohenKappa.of(new int[][] {{3, 1}, {1, 3}}, KappaWeights.LINEAR)
                .observed()
                .orElseThrow();
        double wide = CohenKappa.of(new int[][] {{3, 1, 0}, {1, 3, 0}, {0, 0, 0}}, KappaWeights.LINEAR)
                .observed()
                .orElseThrow();
        assertThat(narrow).isEqualTo(0.75);
        assertThat(wide).isEqualTo(0.875);
        double[][] rows = {{0, 0}, {0, 1}};
        assertThat(GwetAc1.of(counts(2, rows)).chance()).hasValue(0.375);
        assertThat(GwetAc1.of(counts(4, rows)).chance()).hasValue(0.125);
    }

    @Test
    void givesAc1OneWhenAllChooseOneOfSeveralCategories() {
        double[][] rows = {{0, 0}, {0, NONE}};
        assertThat(GwetAc1.of(counts(2, rows)).coefficient()).hasValue(1);
        assertThat(GwetAc1.of(counts(1, rows)).coefficient()).isEmpty();
        assertThat(GwetAc1.of(counts(2, new double[][] {{0, NONE}})).coefficient())
                .isEmpty();
    }

    @Test
    void refusesAFleissKappaOfUnequalNumbersOfRatings() {
        assertThatThrownBy(() -> FleissKappa.of(counts(2, new double[][] {{0, 1}, {0, NONE}})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoConcordanceWhenEveryRaterRanksAllAlike() {
        assertThat(KendallConcordance.of(Ratings.of(new double[][] {{3, 1}, {3, 1}})))
                .isEmpty();
        assertThat(KendallConcordance.of(Ratings.of(new double[][] {{3, 1}}))).isEmpty();
        KendallConcordance half = KendallConcordance.of(Ratings.of(new double[][] {{1, 3}, {2, 3}, {3, 3}}))
                .orElseThrow();
        assertThat(half.meanPairSpearman()).isEmpty();
    }

    @Test
    void truncatesWithinGroupAgreementAtZero() {
        WithinGroupAgreement five = WithinGroupAgreement.withScalePoints(5);
        assertThat(five.raw(new double[] {1, 5})).hasValue(-3);
        assertThat(five.truncated(new double[] {1, 5})).hasValue(0);
        assertThat(five.truncated(new double[] {4})).isEmpty();
        assertThat(five.truncated(new double[] {4, 4})).hasValue(1);
        assertThat(five.ofItems(new double[][] {{1, 5}, {2, 2}})).hasValue(0);
        assertThat(WithinGroupAgreement.withScalePoints(1).raw(new double[] {1, 1}))
                .isEmpty();
    }

    @Test
    void hasNoIntraclassCoefficientForSingletons() {
        assertThat(GroupIntraclassCorrelation.of(List.of(new double[] {1, 2}))).isEmpty();
        assertThat(GroupIntraclassCorrelation.of(List.of(new double[] {1}, new double[] {2}))
                        .orElseThrow()
                        .single())
                .isEmpty();
    }

    /** 2 · 20 / (2 · 20 + 15) and 2 · 15 / (2 · 15 + 15) for the table 20, 5, 10, 15. */
    @Test
    void givesSpecificAgreementOfEachCategory() {
        double[][] rows = new double[50][];
        for (int i = 0; i < 50; i++) {
            rows[i] = new double[] {i < 25 ? 0 : 1, i < 20 || (i >= 25 && i < 35) ? 0 : 1};
        }
        CategoryCounts counts = counts(3, rows);
        assertThat(counts.specificAgreement(0).orElseThrow()).isCloseTo(40 / 55.0, CLOSE);
        assertThat(counts.specificAgreement(1).orElseThrow()).isCloseTo(30 / 45.0, CLOSE);
        assertThat(counts.specificAgreement(2)).isEmpty();
    }

    @Test
    void measuresHowFarTheRatersOfAUnitLieApart() {
        Ratings ratings = Ratings.of(new double[][] {{1, 4, 2}, {3, NONE, NONE}, {NONE, NONE, NONE}, {5, 5, 5}});
        assertThat(UnitDispersion.of(ratings).stream().map(UnitDispersion::pairDifference))
                .containsExactly(
                        OptionalDouble.of(2), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(0));
        assertThat(UnitDispersion.meanPairDifference(ratings)).hasValue(1);
    }

    @Test
    void measuresTheDistanceToAKeyWithGapsInBoth() {
        Ratings ratings = Ratings.of(new double[][] {{1, 4}, {3, NONE}, {2, 2}, {NONE, NONE}});
        KeyDistance distance = KeyDistance.of(ratings, new double[] {2, 3, NONE, 1});
        assertThat(distance.mean()).hasValue(1);
        assertThat(distance.share().orElseThrow()).isCloseTo(1 / 3.0, CLOSE);
        assertThat(distance.unitDistances())
                .containsExactly(
                        OptionalDouble.of(1.5), OptionalDouble.of(0), OptionalDouble.empty(), OptionalDouble.empty());
        assertThat(distance.raterDistances()).containsExactly(OptionalDouble.of(0.5), OptionalDouble.of(2));
    }

    /** Shares 3/5, 1/5, 1/5; Jaccard 1/3, 0, 1/2 of the named ones, and 0 three times beside the empty one. */
    @Test
    void measuresHowFarToolsAreTheSame() {
        ToolConcentration tools =
                ToolConcentration.of(List.of(Set.of("a", "b"), Set.of("a", "c"), Set.of("a"), Set.of()));
        assertThat(tools.herfindahl().orElseThrow()).isCloseTo(11 / 25.0, CLOSE);
        assertThat(tools.effectiveNumber().orElseThrow()).isCloseTo(25 / 11.0, CLOSE);
        assertThat(tools.meanSimilarity().orElseThrow()).isCloseTo((1 / 3.0 + 1 / 2.0 + 1 / 2.0) / 6, CLOSE);
    }

    @Test
    void hasNoConcentrationWhereNobodyUsesATool() {
        ToolConcentration none = ToolConcentration.of(List.of(Set.of(), Set.of()));
        assertThat(none.herfindahl()).isEmpty();
        assertThat(none.meanSimilarity()).isEmpty();
    }

    private static MetricRatings ratings(RatingMetric metric, double[][] rows) {
        return MetricRatings.of(Ratings.of(rows), metric);
    }

    private static CategoryCounts counts(int categories, double[][] rows) {
        return CategoryCounts.of(Ratings.of(rows), categories);
    }
}
