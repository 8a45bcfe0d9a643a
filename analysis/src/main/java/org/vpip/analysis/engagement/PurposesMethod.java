package org.vpip.analysis.engagement;

import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.Engagement;

/** The share of messages with a known purpose; see {@link MessagePurposeMeasure}. */
public final class PurposesMethod implements OnlineMethod {
    private static final MethodDeclaration DECLARATION =
            OnlineMethod.declare("purposes").yields(MeasurementUnit.PROPORTION).released();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(
            FindingSubject subject, Engagement engagement, MatchedSample members, Provenance provenance) {
        return MessagePurposeMeasure.of(subject, engagement, members, provenance);
    }
}
