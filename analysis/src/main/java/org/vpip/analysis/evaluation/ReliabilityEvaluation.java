package org.vpip.analysis.evaluation;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.IndicatorSource.ScaleSource;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.plan.Indicator;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.score.ReliabilityMeasure;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;

/** The reliability of each scale of the plan, at every wave that a row names. It needs no row of its own. */
record ReliabilityEvaluation(StudySample sample, IndicatorPlan plan) {

    /** Returns the findings of all scales, in the order of the plan. */
    Stream<Finding> findings() {
        return plan.indicators().stream().flatMap(indicator -> after(indicator).stream());
    }

    /** Returns the findings that follow an indicator: those of its scale, if no earlier one has the same. */
    List<Finding> after(Indicator indicator) {
        boolean first = plan.indicators().stream()
                .filter(other -> other.source().equals(indicator.source()))
                .findFirst()
                .filter(indicator::equals)
                .isPresent();
        return first && indicator.source() instanceof ScaleSource source
                ? sample.scale(source).stream()
                        .flatMap(scale -> waves(source).map(wave -> finding(source, scale, wave)))
                        .toList()
                : List.of();
    }

    /** Returns the findings that follow an indicator, without those that a row of the plan asks for. */
    List<Finding> unrequested(Indicator indicator) {
        return after(indicator).stream()
                .filter(finding -> !isRequested(finding.subject()))
                .toList();
    }

    private boolean isRequested(FindingSubject subject) {
        return plan.indicators().stream()
                .filter(indicator -> indicator.subject().method().equals(subject.method()))
                .anyMatch(indicator -> indicator.source().equals(subject.source())
                        && indicator.waves().containsAll(subject.waves()));
    }

    private Stream<WaveId> waves(ScaleSource source) {
        return sample.study().waves().stream()
                .map(Wave::id)
                .filter(wave -> plan.indicators().stream()
                        .anyMatch(indicator -> indicator.source().equals(source)
                                && indicator.waves().contains(wave)));
    }

    private Finding finding(ScaleSource source, Scale scale, WaveId wave) {
        FindingSubject subject = new FindingSubject(
                new IndicatorId("reliability_" + scale.id()),
                scale.label(),
                Outcome.DESCRIPTIVE,
                MethodCall.of(ReliabilityMeasure.DECLARATION, source),
                List.of(wave),
                Subgroup.EVERYBODY);
        return new ReliabilityMeasure(
                        scale, subject, sample.provenance(subject, ReliabilityMeasure.RULE, OptionalLong.empty()))
                .of(sample.study(), sample.people(subject));
    }
}
