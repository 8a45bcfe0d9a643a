package org.vpip.analysis.finding;

import java.util.List;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.subject.FindingSubject;

/** The result for one indicator, subgroup and wave: an estimate, or the reason why there is none. */
public sealed interface Finding permits Estimate, NotEstimable {
    FindingSubject subject();

    AnalysisSample sample();

    Provenance provenance();

    /** Returns everything that the value and its details tell of people, besides the counts of the sample. */
    List<Fact> valueFacts();
}
