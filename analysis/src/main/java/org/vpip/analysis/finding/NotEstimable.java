package org.vpip.analysis.finding;

import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.subject.FindingSubject;

/** A finding without a value, and the reason. */
public record NotEstimable(
        FindingSubject subject, NotEstimableReason reason, AnalysisSample sample, Provenance provenance)
        implements Finding {
    @Override
    public FindingNumbers numbers() {
        return new FindingNumbers();
    }
}
