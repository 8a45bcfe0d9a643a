package org.vpip.analysis.finding;

import org.vpip.analysis.finding.subject.FindingSubject;

/** What came out for one indicator, slice and wave. */
public sealed interface Finding permits Estimate, NotEstimable {
    FindingSubject subject();

    AnalysisSample sample();

    Provenance provenance();
}
