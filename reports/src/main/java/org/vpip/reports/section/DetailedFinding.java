package org.vpip.reports.section;

import java.util.List;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** A released estimate with its details. */
public record DetailedFinding<D extends FindingDetails>(Shown shown, D details) {
    public Estimate estimate() {
        return shown.estimate();
    }

    public FindingSubject subject() {
        return shown.subject();
    }

    /** Returns the distinct indicators of findings, separated by commas. */
    public static String indicators(List<? extends DetailedFinding<?>> findings) {
        return findings.stream()
                .map(finding -> finding.subject().indicator().value())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
