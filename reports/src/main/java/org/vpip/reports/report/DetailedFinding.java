package org.vpip.reports.report;

import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Subject;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** A released estimate together with its details. */
public record DetailedFinding<D extends Details>(Shown shown, D details) {
    public Estimate estimate() {
        return shown.estimate();
    }

    public Subject subject() {
        return shown.subject();
    }
}
