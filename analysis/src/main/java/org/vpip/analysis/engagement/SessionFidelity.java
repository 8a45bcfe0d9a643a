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
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.engagement.Session;

/** Fidelity: the share of planned sessions that were held, 0 to 1. */
public final class SessionFidelity {
    private SessionFidelity() {}

    public static Finding of(FindingSubject subject, List<Session> sessions, Provenance provenance) {
        int planned = sessions.size();
        int held = (int) sessions.stream().filter(Session::isHeld).count();
        AnalysisSample counted = AnalysisSample.ofSessions(held, planned);
        if (planned == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_SESSION_PLANNED, counted, provenance);
        }
        return Estimate.withoutInference(
                subject,
                (double) held / planned,
                MeasurementUnit.PROPORTION,
                counted,
                new SessionDetails(planned, held),
                provenance);
    }
}
