package org.vpip.reports.disclosure;

import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.Estimate;

/** Findings whose value is itself a number of people. */
final class Counts {
    private Counts() {}

    static Estimate replace(Estimate estimate, int people, Details told) {
        return Estimate.plain(
                estimate.subject(), people, estimate.unit(), Counted.all(people), told, estimate.provenance());
    }
}
