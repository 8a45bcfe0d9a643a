package org.vpip.analysis.method;

import java.util.List;
import org.vpip.analysis.finding.Finding;

/** A method of answers at one wave. A row with several waves has a finding for each; only the last one has the target. */
public interface LevelMethod extends AnswerMethod {
    @Override
    default List<Finding> evaluate(EvaluationRequest request) {
        return request.subjects().stream()
                .flatMap(subject -> subject.waves().stream().map(subject::withWave))
                .map(subject -> evaluate(subject, request.sample()))
                .toList();
    }
}
