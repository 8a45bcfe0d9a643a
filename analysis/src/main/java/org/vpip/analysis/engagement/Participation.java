package org.vpip.analysis.engagement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.FlowDetails;
import org.vpip.analysis.finding.FlowDetails.WaveFlow;
import org.vpip.analysis.finding.MethodDeclaration;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.WaveId;

/** How many members sent a questionnaire at each wave, and how many of those were there the first time. */
public final class Participation {
    public static final MethodDeclaration METHOD =
            MethodDeclaration.of("participation").yields(Unit.COUNT).released();

    private Participation() {}

    /** The value is the number of members. */
    public static Finding of(Subject subject, List<ParticipantId> members, Responses responses, Provenance provenance) {
        Counted counted = Counted.all(members.size());
        if (members.isEmpty() || subject.waves().isEmpty()) {
            return new NotEstimable(subject, Reason.NOBODY_ANSWERED, counted, provenance);
        }
        List<WaveFlow> waves = new ArrayList<>();
        Set<ParticipantId> first = responders(subject.waves().get(0), members, responses);
        for (WaveId wave : subject.waves()) {
            Set<ParticipantId> responded = responders(wave, members, responses);
            int count = responded.size();
            responded.retainAll(first);
            waves.add(new WaveFlow(wave, count, responded.size()));
        }
        FlowDetails flow = new FlowDetails(members.size(), waves);
        return Estimate.plain(subject, members.size(), Unit.COUNT, counted, flow, provenance);
    }

    private static Set<ParticipantId> responders(WaveId wave, List<ParticipantId> members, Responses responses) {
        Set<ParticipantId> responded = new HashSet<>(responses.of(wave).participants());
        responded.retainAll(new HashSet<>(members));
        return responded;
    }
}
