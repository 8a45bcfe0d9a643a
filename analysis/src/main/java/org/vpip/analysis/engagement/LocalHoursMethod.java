package org.vpip.analysis.engagement;

import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.RecordSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.CommunityId;

/** The share of session starts outside the daytime of members' regions; see {@link LocalHourMeasure}. */
public final class LocalHoursMethod implements SessionMethod {
    private static final MethodDeclaration DECLARATION = SessionMethod.declare("local_hours")
            .groups()
            .yields(MeasurementUnit.PROPORTION)
            .countingSessions()
            .released();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, CommunityId community, StudySample sample) {
        return LocalHourMeasure.of(
                subject,
                SessionMethod.sessions(community, sample),
                MatchedSample.memberships(sample.study()).inCommunity(community).memberships(),
                subject.call().attribute(),
                sample.study().design().regions(),
                Provenance.of(
                        RecordSource.SESSIONS, "starts by the chief clock of each member's region; day 8:00 to 18:00"));
    }
}
