package org.vpip.reports.claim;

import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.statistics.Interval;

/** The verdict that follows from a random estimate, by the rules of docs/decisions/0012-verdicts.md. */
final class EdgeVerdict {
    private EdgeVerdict() {}

    static boolean isClaimed(FindingSubject subject) {
        boolean tested = subject.role() == IndicatorRole.PRIMARY || subject.role() == IndicatorRole.SECONDARY;
        return tested && !subject.isBreakdown();
    }

    static Verdict of(Estimate estimate) {
        if (estimate.sample().used() < 12) {
            return Verdict.NOT_ASSESSABLE;
        }
        if (!isClaimed(estimate.subject())) {
            return Verdict.DESCRIPTIVE;
        }
        double bound = estimate.subject().criteria().smallest().orElse(0);
        Interval limits = estimate.interval().orElseGet(() -> new Interval(estimate.value(), estimate.value(), 0.95));
        if (limits.low() > -bound && limits.high() < bound) {
            return Verdict.TOO_SMALL_TO_MATTER;
        }
        Verdict change = estimate.value() > 0 ? Verdict.ROSE : Verdict.FELL;
        return estimate.test().orElseThrow().isSignificant() ? change : Verdict.UNDECIDED;
    }
}
