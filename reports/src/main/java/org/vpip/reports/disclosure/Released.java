package org.vpip.reports.disclosure;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/**
 * Findings that passed the gate for one audience. Only the gate makes one, and every writer takes one: a
 * number cannot be written that was not released.
 */
public final class Released {
    private final Audience audience;
    private final String study;
    private final String planHash;
    private final String dataHash;
    private final List<ReleasedFinding> findings;

    public Released(Audience audience, String study, String planHash, String dataHash, List<ReleasedFinding> findings) {
        this.audience = audience;
        this.study = study;
        this.planHash = planHash;
        this.dataHash = dataHash;
        this.findings = List.copyOf(findings);
    }

    public Audience audience() {
        return audience;
    }

    public String study() {
        return study;
    }

    public String planHash() {
        return planHash;
    }

    public String dataHash() {
        return dataHash;
    }

    /** In the order of the plan, withheld ones included. */
    public List<ReleasedFinding> findings() {
        return findings;
    }

    /** Returns whether the findings are of two waves or more. */
    public boolean comparesWaves() {
        return findings.stream()
                        .flatMap(finding -> finding.subject().waves().stream())
                        .distinct()
                        .count()
                > 1;
    }

    /** Shown estimates with that kind of details, and what of them is hidden. */
    public <D extends FindingDetails> List<Shown> shown(Class<D> details) {
        return findings.stream()
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .filter(shown -> shown.finding() instanceof Estimate estimate && details.isInstance(estimate.details()))
                .toList();
    }

    /** Shown estimates with that kind of details. */
    public <D extends FindingDetails> List<Estimate> estimates(Class<D> details) {
        return shown(details).stream().map(Shown::estimate).toList();
    }
}
