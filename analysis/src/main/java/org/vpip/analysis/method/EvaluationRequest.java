package org.vpip.analysis.method;

import java.util.List;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * The request to evaluate one row of the plan on one study.
 *
 * @param subject of all people
 * @param subgroups attributes by which the number is also broken down; {@code community} names the communities
 */
public record EvaluationRequest(FindingSubject subject, List<String> subgroups, StudySample sample) {
    public EvaluationRequest {
        subgroups = List.copyOf(subgroups);
    }

    /** Returns the subject of all people, then that of each subgroup. */
    public List<FindingSubject> subjects() {
        return sample.subgroups().of(subgroups).stream()
                .map(subject::withSubgroup)
                .toList();
    }

    /** Returns the subject of each community that a wave includes. */
    public List<FindingSubject> communities() {
        return sample.subgroups()
                .communities(subject.waves())
                .map(subject::withSubgroup)
                .toList();
    }
}
