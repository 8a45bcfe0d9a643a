package org.vpip.analysis.robustness;

import java.util.List;
import java.util.OptionalLong;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails.WaveScoreFlow;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;

/**
 * The number of pairs behind a mean change, with members, people asked, answers and scores at both waves, and the reasons of all
 * others. CONSORT 2010, doi:10.1136/bmj.c332. Not estimable without members.
 */
public final class ChangeFlowMeasure {
    public static final MethodDeclaration DECLARATION = MethodDeclaration.of("change_flow")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
            .yields(MeasurementUnit.COUNT);
    private static final String RULE =
            "members, asked, answered, scored at each wave; pairs; first reason of each other member";

    private ChangeFlowMeasure() {}

    static Finding of(ChangeScores scores) {
        FindingSubject subject = scores.subject(DECLARATION);
        AnalysisSample pairs = scores.pairs().sample();
        if (pairs.eligible() == 0) {
            return new NotEstimable(
                    subject,
                    NotEstimableReason.NO_MEMBER,
                    pairs,
                    scores.provenance(subject, RULE, OptionalLong.empty()));
        }
        return Estimate.withoutInference(
                subject,
                pairs.used(),
                MeasurementUnit.COUNT,
                pairs,
                new ChangeFlowDetails(List.of(
                        WaveScoreFlow.of(scores.firstWave(), scores.before().sample()),
                        WaveScoreFlow.of(scores.secondWave(), scores.after().sample()))),
                scores.provenance(subject, RULE, OptionalLong.empty()));
    }
}
