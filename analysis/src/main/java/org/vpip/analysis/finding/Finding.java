package org.vpip.analysis.finding;

import org.vpip.analysis.finding.subject.FindingSubject;

/** The result for one indicator, subgroup and wave: an estimate, or the reason why there is none. */
public sealed interface Finding permits Estimate, NotEstimable {
    FindingSubject subject();

    AnalysisSample sample();

    Provenance provenance();
}
