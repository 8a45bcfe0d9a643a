package org.vpip.analysis.engagement;

import java.util.List;
import java.util.Set;
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
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.WaveId;

/** The number of members who sent a questionnaire at each wave, and of those who also did at the first wave. */
public final class ParticipationMeasure {
    public static final MethodDeclaration METHOD =
            MethodDeclaration.of("participation").yields(MeasurementUnit.COUNT).released();

    private ParticipationMeasure() {}

    /** Returns the participant flow; the value is the number of people asked at one wave or more. */
    public static Finding of(FindingSubject subject, StudySample sample, Provenance provenance) {
        MatchedSample members = MatchedSample.atAnyWave(sample.study(), subject);
        Responses responses = sample.records().responses();
        if (members.isEmpty() || subject.waves().isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, members.counts(), provenance);
        }
        Set<ParticipantId> first = responses.inWave(subject.waves().get(0)).participants();
        List<WaveFlow> waves = subject.waves().stream()
                .map(wave -> flow(
                        wave,
                        sample.people(subject.withWave(wave)),
                        first,
                        responses.inWave(wave).participants()))
                .toList();
        return Estimate.withoutInference(
                subject,
                members.count(),
                MeasurementUnit.COUNT,
                members.counts(),
                new ParticipantFlowDetails(members.count(), waves),
                provenance);
    }

    private static WaveFlow flow(
            WaveId wave, MatchedSample asked, Set<ParticipantId> first, Set<ParticipantId> respondents) {
        return new WaveFlow(
                wave,
                asked.set(),
                asked.retainRespondents(respondents).set(),
                asked.match(first, respondents).set());
    }
}
