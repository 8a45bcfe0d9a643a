package org.vpip.reports.planted;

import org.vpip.analysis.finding.Estimate;

/** Violates rule 11: a sentence that compares the value instead of asking the verdict. */
public final class ZeroComparison {
    public String say(Estimate estimate) {
        return estimate.value() > 0 ? "rose" : "fell";
    }
}
