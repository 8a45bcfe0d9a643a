package org.vpip.analysis.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.change.MeanChangeMethod;
import org.vpip.analysis.engagement.ParticipationMeasure;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.RecordSource;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.plan.Indicator;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.recordlinkage.LinkedStudy;
import org.vpip.analysis.robustness.ChangeCompanions;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.partition.AttributePartitions;

/**
 * The evaluation of a plan over a study: each indicator for all people and for each subgroup it names, what stands beside a mean
 * change, and the reliability of each scale after its first indicator.
 */
public final class Evaluation {
    private final LinkedStudy linked;
    private final StudySample sample;
    private final IndicatorPlan plan;

    private Evaluation(Study study, IndicatorPlan plan) {
        this.linked = LinkedStudy.of(study);
        this.sample = new StudySample(linked.study());
        this.plan = plan;
    }

    /** Returns all findings. The same study and plan give the same findings on every machine, with any number of threads. */
    public static Findings of(Study study, IndicatorPlan plan) {
        return new Evaluation(study, plan).findings();
    }

    /**
     * Returns all findings, with those by attribute for the groups of these partitions. Numbers about all people do not
     * depend on them.
     */
    public static Findings of(Study study, IndicatorPlan plan, AttributePartitions partitions) {
        return of(study.with(partitions), plan);
    }

    private Findings findings() {
        Study study = sample.study();
        List<Finding> found = new ArrayList<>();
        found.add(participation());
        ReliabilityEvaluation reliability = new ReliabilityEvaluation(sample, plan);
        for (Indicator indicator : plan.indicators()) {
            found.addAll(indicator.method().evaluate(indicator.request(sample)));
            found.addAll(companions(indicator));
            found.addAll(reliability.unrequested(indicator));
        }
        found.addAll(new NetworkPictures(sample, plan).findings());
        found.addAll(new FeedbackEvaluation(study).findings());
        new LinkageEvaluation(linked, sample, plan).finding().ifPresent(found::add);
        return new Findings(study.settings().id(), plan.hash(), study.data().hash(), conclude(found));
    }

    /** Returns the findings beside a mean change of all people; none beside another method. */
    private List<Finding> companions(Indicator indicator) {
        return indicator.subject().method().equals(MeanChangeMethod.DECLARATION)
                ? ChangeCompanions.of(indicator.subject(), sample)
                : List.of();
    }

    private static List<Finding> conclude(List<Finding> found) {
        return Verdicts.assign(Adjustment.adjust(found));
    }

    private Finding participation() {
        List<WaveId> waves =
                sample.study().waves().stream().map(wave -> wave.id()).toList();
        FindingSubject subject = FindingSubject.descriptive(
                "participation", MethodCall.of(ParticipationMeasure.METHOD, RecordSource.RESPONSES), waves);
        return ParticipationMeasure.of(
                subject, sample, Provenance.of(RecordSource.RESPONSES, "members who sent a questionnaire, by wave"));
    }
}
