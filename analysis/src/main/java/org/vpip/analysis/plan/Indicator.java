package org.vpip.analysis.plan;

import java.util.List;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.response.WaveId;

/**
 * A number that the plan announces.
 *
 * @param subject of all people
 * @param subgroups attributes by which the number is also broken down; {@code community} names the communities
 */
public record Indicator(FindingSubject subject, PlanMethod method, List<String> subgroups) {
    public Indicator {
        subgroups = List.copyOf(subgroups);
    }

    public Indicator withoutSubgroups() {
        return new Indicator(subject, method, List.of());
    }

    /** Returns the request to evaluate this indicator on a sample. */
    public EvaluationRequest request(StudySample sample) {
        return new EvaluationRequest(subject, subgroups, sample);
    }

    public IndicatorSource source() {
        return subject.source();
    }

    public List<WaveId> waves() {
        return subject.waves();
    }
}
