package org.vpip.analysis.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.comparison.CoefficientEstimate.CoefficientError;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ClusterBasis;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ComparedGroup;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.group.StandardizedDifference;
import org.vpip.analysis.statistics.group.TwoSampleTTest;

/**
 * The difference of a score between a cohort and a comparison group, cohort minus comparison, in points.
 *
 * <p>At one wave, the difference of the means: Welch's interval and test. At two, that of the later scores, adjusted for the earlier
 * ones by analysis of covariance: errors HC3. In two communities or more, errors are by community, CR2. Hedges' g divides by the
 * pooled deviation of the last wave. Below 8 people in the smaller group there is no interval, below 12 no test.
 */
public final class DifferenceMethod implements ComparisonMethod {
    static final String COHORT = "cohort";
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("difference")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(1, 2)
            .parameters(MethodParameter.COMPARISON)
            .yields(MeasurementUnit.POINTS)
            .people(2)
            .signed();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public String rule() {
        return "cohort - comparison; one wave: Welch; two: ANCOVA with the earlier score, HC3; communities: CR2, Satterthwaite";
    }

    @Override
    public Optional<CoefficientEstimate> estimate(CohortScores groups) {
        boolean adjusts = groups.scores().waves() > 1;
        if (!adjusts && groups.model().count() < 2) {
            return Optional.of(
                    welch(groups.scores(ComparedGroup.COHORT, 0), groups.scores(ComparedGroup.COMPARISON, 0)));
        }
        Map<String, double[]> predictors = new LinkedHashMap<>();
        if (adjusts) {
            predictors.put("baseline", groups.scores().scores(0));
        }
        predictors.put(COHORT, groups.cohort());
        return groups.model().estimate(COHORT, groups.scores().scores(last(groups)), predictors);
    }

    /** Returns the difference of two means of people in one community. */
    static CoefficientEstimate welch(double[] cohort, double[] comparison) {
        return new CoefficientEstimate(
                Moments.meanOf(cohort) - Moments.meanOf(comparison),
                TwoSampleTTest.WELCH
                        .test(cohort, comparison)
                        .map(found -> new CoefficientError(
                                found.statistic(), found.degreesOfFreedom(), found.p(), found.interval())),
                IntervalMethod.WELCH,
                new ClusterBasis(1, true));
    }

    private static int last(CohortScores groups) {
        return groups.scores().waves() - 1;
    }

    @Override
    public Optional<EffectSize> effect(double difference, CohortScores groups) {
        return StandardizedDifference.hedges(
                        difference,
                        groups.scores(ComparedGroup.COHORT, last(groups)),
                        groups.scores(ComparedGroup.COMPARISON, last(groups)))
                .stream()
                .mapToObj(size -> new EffectSize(last(groups) > 0 ? "g_adjusted" : "g", size, Optional.empty()))
                .findFirst();
    }
}
