package org.vpip.analysis.engagement;

import java.util.List;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.CommunityId;

/** A method of a community's meetings, evaluated community by community over the complete study. */
public interface SessionMethod extends PlanMethod {
    /** Returns the finding of the community that the subject names. */
    Finding evaluate(FindingSubject subject, CommunityId community, StudySample sample);

    @Override
    default List<Finding> evaluate(EvaluationRequest request) {
        StudySample sample = request.sample();
        return sample.subgroups()
                .communities(List.of())
                .map(slice -> evaluate(request.subject().withSubgroup(slice), slice.namedCommunity(), sample))
                .toList();
    }

    /** Returns the planned sessions of a community. */
    static List<Session> sessions(CommunityId community, StudySample sample) {
        return sample.study().sessions().stream()
                .filter(session -> session.community().equals(community))
                .toList();
    }

    static MethodDeclaration declare(String id) {
        return MethodDeclaration.of(id).from(SourceKind.SESSIONS);
    }
}
