package org.vpip.analysis.comparison;

import java.util.Optional;
import java.util.OptionalLong;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.answer.DifferenceDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;

/** A method that compares a cohort with the comparison group of the plan. */
interface ComparisonMethod extends AnswerMethod {
    /** Returns the statistical rule in words of R. */
    String rule();

    /** Returns the difference; empty where the groups cannot be distinguished by their earlier scores. Both groups have people. */
    Optional<CoefficientEstimate> estimate(CohortScores groups);

    /** Returns the standardized difference; empty where nothing varies. */
    Optional<EffectSize> effect(double difference, CohortScores groups);

    @Override
    default Finding evaluate(FindingSubject subject, StudySample sample) {
        Provenance provenance = sample.provenance(subject, rule(), OptionalLong.empty());
        CohortScores groups = CohortScores.of(subject, sample);
        if (groups.smallerGroup() == 0) {
            return new NotEstimable(subject, NotEstimableReason.EMPTY_GROUP, groups.sample(), provenance);
        }
        return estimate(groups)
                .<Finding>map(found -> finding(subject, groups, found, provenance))
                .orElseGet(
                        () -> new NotEstimable(subject, NotEstimableReason.NOT_SEPARABLE, groups.sample(), provenance));
    }

    private Estimate finding(
            FindingSubject subject, CohortScores groups, CoefficientEstimate found, Provenance provenance) {
        int people = groups.smallerGroup();
        return new Estimate(
                subject,
                found.value(),
                MeasurementUnit.POINTS,
                found.inference(people, effect(found.value(), groups)),
                groups.sample(),
                new DifferenceDetails(groups.described(), found.clusters(), found.degreesOfFreedom(people)),
                provenance);
    }
}
