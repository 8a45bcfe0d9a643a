package org.vpip.reports.section;

import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** A released estimate together with its details. */
public record DetailedFinding<D extends FindingDetails>(Shown shown, D details) {
    public Estimate estimate() {
        return shown.estimate();
    }

    public FindingSubject subject() {
        return shown.subject();
    }
}
