package org.vpip.analysis.engagement;

import java.util.List;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.SessionDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.RecordSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.CommunityId;

/** Fidelity: the share of planned sessions that were held, 0 to 1; not estimable when none was planned. */
public final class SessionsHeldMethod implements SessionMethod {
    private static final MethodDeclaration DECLARATION = SessionMethod.declare("sessions_held")
            .people(0)
            .yields(MeasurementUnit.PROPORTION)
            .countingSessions()
            .publicRecord();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, CommunityId community, StudySample sample) {
        List<Session> sessions = SessionMethod.sessions(community, sample);
        int planned = sessions.size();
        int held = (int) sessions.stream().filter(Session::isHeld).count();
        AnalysisSample counted = AnalysisSample.ofSessions(held, planned);
        Provenance provenance =
                Provenance.of(RecordSource.SESSIONS, "sessions with a start time over sessions planned");
        return planned == 0
                ? new NotEstimable(subject, NotEstimableReason.NO_SESSION_PLANNED, counted, provenance)
                : Estimate.withoutInference(
                        subject,
                        (double) held / planned,
                        DECLARATION.unit(),
                        counted,
                        new SessionDetails(planned, held),
                        provenance);
    }
}
