package org.vpip.analysis.engagement;

import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorSource.RecordSource;
import org.vpip.analysis.finding.MethodDeclaration;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.response.CommunityId;

/** The share of planned sessions that were held; see {@link SessionsHeld}. */
public final class SessionsHeldMethod implements SessionMethod {
    private static final MethodDeclaration DECLARATION = SessionMethod.declare("sessions_held")
            .yields(Unit.PROPORTION)
            .countingSessions()
            .publicRecord();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(Subject subject, CommunityId community, StudySample sample) {
        return SessionsHeld.of(
                subject,
                SessionMethod.sessions(community, sample),
                Provenance.of(RecordSource.SESSIONS, "sessions with a start time over sessions planned"));
    }
}
