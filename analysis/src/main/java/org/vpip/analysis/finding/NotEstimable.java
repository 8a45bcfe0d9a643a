package org.vpip.analysis.finding;

import java.util.List;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.subject.FindingSubject;

/** A finding without a value, and the reason. */
public record NotEstimable(
        FindingSubject subject, NotEstimableReason reason, AnalysisSample sample, Provenance provenance)
        implements Finding {
    @Override
    public List<Fact> valueFacts() {
        return List.of();
    }
}
