package org.vpip.analysis.comparison;

import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ComparedGroup;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.statistics.group.StandardizedDifference;
import org.vpip.analysis.statistics.paired.RankDifferences;

/**
 * The mean change of a cohort minus that of a comparison group, in points, with Welch's interval and test. In two communities or
 * more, errors are by community, CR2. The effect size divides by the pooled deviation of the first wave; Morris (2008),
 * doi:10.1177/1094428106291059. Below 8 people in the smaller group there is no interval, below 12 no test.
 */
public final class DifferenceOfChangesMethod implements ComparisonMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("difference_of_changes")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
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
        return "mean change of the cohort - that of the comparison group; Welch; communities: CR2, Satterthwaite";
    }

    @Override
    public Optional<CoefficientEstimate> estimate(CohortScores groups) {
        if (groups.model().count() < 2) {
            return Optional.of(DifferenceMethod.welch(
                    groups.changes(ComparedGroup.COHORT), groups.changes(ComparedGroup.COMPARISON)));
        }
        double[] changes = RankDifferences.PLAIN.of(
                groups.scores().scores(0), groups.scores().scores(1));
        return groups.model()
                .estimate(DifferenceMethod.COHORT, changes, Map.of(DifferenceMethod.COHORT, groups.cohort()));
    }

    @Override
    public Optional<EffectSize> effect(double difference, CohortScores groups) {
        return StandardizedDifference.hedges(
                        difference, groups.scores(ComparedGroup.COHORT, 0), groups.scores(ComparedGroup.COMPARISON, 0))
                .stream()
                .mapToObj(size -> new EffectSize("d_ppc", size, Optional.empty()))
                .findFirst();
    }
}
