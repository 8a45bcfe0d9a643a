package org.vpip.analysis.finding;

import org.vpip.analysis.finding.subject.FindingSubject;

/** A number that is not to be had, and why. */
public record NotEstimable(
        FindingSubject subject, NotEstimableReason reason, AnalysisSample sample, Provenance provenance)
        implements Finding {}
