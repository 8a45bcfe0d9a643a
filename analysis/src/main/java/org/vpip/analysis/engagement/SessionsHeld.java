package org.vpip.analysis.engagement;

import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.SessionDetails;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.instruments.engagement.Session;

/** Fidelity: the share of planned sessions that were held, 0 to 1. */
public final class SessionsHeld {
    private SessionsHeld() {}

    public static Finding of(Subject subject, List<Session> sessions, Provenance provenance) {
        int planned = sessions.size();
        int held = (int) sessions.stream().filter(Session::isHeld).count();
        Counted counted = new Counted(held, planned, Map.of(LeftOut.NOT_HELD, planned - held));
        if (planned == 0) {
            return new NotEstimable(subject, Reason.NO_SESSION_PLANNED, counted, provenance);
        }
        return Estimate.plain(
                subject,
                (double) held / planned,
                Unit.PROPORTION,
                counted,
                new SessionDetails(planned, held),
                provenance);
    }
}
