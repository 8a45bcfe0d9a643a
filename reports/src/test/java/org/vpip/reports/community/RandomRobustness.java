package org.vpip.reports.community;

import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.robustness.AttritionDetails;
import org.vpip.analysis.finding.details.robustness.AttritionDetails.GroupContrast;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails.WaveScoreFlow;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails.RangeEnds;
import org.vpip.analysis.finding.details.robustness.MissingApproach;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.ApproachEstimate;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;

/** The findings beside a change of an invented community, counted person by person. */
record RandomRobustness(RandomPeople people) {

    List<Finding> findings() {
        int stayed = count(people::isStayer);
        int before = count(person -> people.hasAnswered(0, person));
        AnalysisSample first = answered(0);
        return List.of(
                finding("change_flow", MeasurementUnit.COUNT, stayed, stayers(), flow()),
                finding("attrition", MeasurementUnit.COUNT, before - stayed, first, attrition(stayed, before - stayed)),
                finding("sensitivity", MeasurementUnit.SCORE, 0, first, sensitivity(stayed, before - stayed)),
                finding("measurement", MeasurementUnit.COUNT, before, first, measurement(before, stayed)));
    }

    private int count(IntPredicate condition) {
        return (int) people.all().filter(condition).count();
    }

    private AnalysisSample answered(int wave) {
        return people.sample(
                Subgroup.EVERYBODY,
                person -> people.hasAnswered(wave, person),
                person -> ExclusionReason.NO_RESPONSE_AT_ALL);
    }

    private AnalysisSample stayers() {
        return people.sample(Subgroup.EVERYBODY, people::isStayer, person -> ExclusionReason.NO_RESPONSE_AT_ALL);
    }

    private static Finding finding(
            String method, MeasurementUnit unit, double value, AnalysisSample sample, FindingDetails details) {
        return Estimate.withoutInference(
                subject(
                        method + "_p1",
                        IndicatorRole.DESCRIPTIVE,
                        "scale:com",
                        method,
                        Subgroup.EVERYBODY,
                        START,
                        AFTER),
                value,
                unit,
                sample,
                details,
                provenance());
    }

    private ChangeFlowDetails flow() {
        return new ChangeFlowDetails(
                List.of(WaveScoreFlow.of(START, answered(0)), WaveScoreFlow.of(AFTER, answered(1))));
    }

    private static AttritionDetails attrition(int stayed, int lost) {
        GroupContrast none = new GroupContrast(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        return new AttritionDetails(stayed, lost, none, List.of());
    }

    private static SensitivityDetails sensitivity(int pairs, int lacking) {
        ApproachEstimate estimate = new ApproachEstimate(
                MissingApproach.COMPLETE_PAIRS,
                pairs,
                OptionalDouble.of(0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new SensitivityDetails(List.of(estimate), pairs, lacking, Optional.empty());
    }

    private static MeasurementDetails measurement(int people, int pairs) {
        return new MeasurementDetails(
                people == 0 ? Optional.empty() : Optional.of(new RangeEnds(people, people / 3, people / 4)),
                pairs,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of());
    }
}
