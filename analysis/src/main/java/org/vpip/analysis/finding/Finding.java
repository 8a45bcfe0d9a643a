package org.vpip.analysis.finding;

import java.util.List;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.subject.FindingSubject;

/** The result for one indicator, subgroup and wave: an estimate, or the reason why there is none. */
public sealed interface Finding permits Estimate, NotEstimable {
    FindingSubject subject();

    AnalysisSample sample();

    Provenance provenance();

    /** Returns every number that may be published of the value and its details, besides the counts of the sample. */
    FindingNumbers numbers();

    /** Returns everything that the value and its details tell of people, besides the counts of the sample. */
    default List<Fact> valueFacts() {
        return numbers().facts();
    }
}
