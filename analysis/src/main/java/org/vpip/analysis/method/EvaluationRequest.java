package org.vpip.analysis.method;

import java.util.List;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * One row of the plan on one study.
 *
 * @param subject of everybody
 * @param subgroups attributes by which the number is also broken down; {@code community} names the communities
 */
public record EvaluationRequest(FindingSubject subject, List<String> subgroups, StudySample sample) {
    public EvaluationRequest {
        subgroups = List.copyOf(subgroups);
    }

    /** Returns the subject for everybody and for each subgroup. */
    public List<FindingSubject> subjects() {
        return sample.subgroups().of(subgroups, subject.waves()).stream()
                .map(subject::withSubgroup)
                .toList();
    }

    /** Returns the subject for each community that all waves ask. */
    public List<FindingSubject> communities() {
        return sample.subgroups()
                .communities(subject.waves())
                .map(subject::withSubgroup)
                .toList();
    }
}
