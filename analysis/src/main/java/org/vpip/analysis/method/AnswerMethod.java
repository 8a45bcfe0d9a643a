package org.vpip.analysis.method;

import java.util.List;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;

/** A method that gives one finding for all people and one for each subgroup. */
public interface AnswerMethod extends PlanMethod {
    /** Returns the finding of one subgroup. */
    Finding evaluate(FindingSubject subject, StudySample sample);

    @Override
    default List<Finding> evaluate(EvaluationRequest request) {
        return request.subjects().stream()
                .map(subject -> evaluate(subject, request.sample()))
                .toList();
    }
}
