package org.vpip.analysis.engagement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.WaveId;

/** The number of members who sent a questionnaire at each wave, and of those who also did at the first wave. */
public final class ParticipationMeasure {
    public static final MethodDeclaration METHOD =
            MethodDeclaration.of("participation").yields(MeasurementUnit.COUNT).released();

    private ParticipationMeasure() {}

    /** Returns the participant flow; the value is the number of members. */
    public static Finding of(
            FindingSubject subject, List<ParticipantId> members, Responses responses, Provenance provenance) {
        AnalysisSample counted = AnalysisSample.complete(members.size());
        if (members.isEmpty() || subject.waves().isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NOBODY_ANSWERED, counted, provenance);
        }
        List<WaveFlow> waves = new ArrayList<>();
        Set<ParticipantId> first = responders(subject.waves().get(0), members, responses);
        for (WaveId wave : subject.waves()) {
            Set<ParticipantId> responded = responders(wave, members, responses);
            int count = responded.size();
            responded.retainAll(first);
            waves.add(new WaveFlow(wave, count, responded.size()));
        }
        ParticipantFlowDetails flow = new ParticipantFlowDetails(members.size(), waves);
        return Estimate.withoutInference(subject, members.size(), MeasurementUnit.COUNT, counted, flow, provenance);
    }

    private static Set<ParticipantId> responders(WaveId wave, List<ParticipantId> members, Responses responses) {
        Set<ParticipantId> responded = new HashSet<>(responses.inWave(wave).participants());
        responded.retainAll(new HashSet<>(members));
        return responded;
    }
}
