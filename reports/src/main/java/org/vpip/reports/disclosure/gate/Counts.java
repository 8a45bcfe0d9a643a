package org.vpip.reports.disclosure.gate;

import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails;

/** Findings whose value is itself a number of people. */
final class Counts {
    private Counts() {}

    static Estimate replace(Estimate estimate, AnalysisSample people, FindingDetails told) {
        return Estimate.withoutInference(
                estimate.subject(), people.used(), estimate.unit(), people, told, estimate.provenance());
    }
}
