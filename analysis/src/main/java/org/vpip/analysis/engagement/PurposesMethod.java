package org.vpip.analysis.engagement;

import java.util.List;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.MethodDeclaration;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.response.ParticipantId;

/** The share of messages with a known purpose; see {@link MessagePurposes}. */
public final class PurposesMethod implements OnlineMethod {
    private static final MethodDeclaration DECLARATION =
            OnlineMethod.declare("purposes").yields(Unit.PROPORTION).released();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(
            Subject subject, Engagement engagement, List<ParticipantId> members, Provenance provenance) {
        return MessagePurposes.of(subject, engagement, members, provenance);
    }
}
