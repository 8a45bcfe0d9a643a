package org.vpip.analysis.engagement;

import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.EngagementSource;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.Engagement;

/** A method of online spaces. Spaces belong to no community: a group's messages are those of its members. */
public interface OnlineMethod extends AnswerMethod {
    /** Returns the finding over the messages of these members. */
    Finding evaluate(FindingSubject subject, Engagement engagement, MatchedSample members, Provenance provenance);

    @Override
    default Finding evaluate(FindingSubject subject, StudySample sample) {
        return evaluate(
                subject,
                sample.records().engagement(),
                sample.people(subject),
                Provenance.of(EngagementSource.ONLINE, "messages of members found by address or id; no text is kept"));
    }

    static MethodDeclaration declare(String id) {
        return MethodDeclaration.of(id).from(SourceKind.ONLINE_SPACES);
    }
}
