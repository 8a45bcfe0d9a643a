package org.vpip.analysis.engagement;

import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.RecordSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.response.CommunityId;

/** The share of planned sessions that were held; see {@link SessionFidelity}. */
public final class SessionsHeldMethod implements SessionMethod {
    private static final MethodDeclaration DECLARATION = SessionMethod.declare("sessions_held")
            .yields(MeasurementUnit.PROPORTION)
            .countingSessions()
            .publicRecord();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, CommunityId community, StudySample sample) {
        return SessionFidelity.of(
                subject,
                SessionMethod.sessions(community, sample),
                Provenance.of(RecordSource.SESSIONS, "sessions with a start time over sessions planned"));
    }
}
