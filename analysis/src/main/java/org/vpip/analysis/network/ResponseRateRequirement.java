package org.vpip.analysis.network;

import java.util.Optional;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;

/** The share of the roster that must have answered for a measure to be estimable. */
public enum ResponseRateRequirement {
    /** For measures of single members' own ties. */
    ANY(0),
    MOST(0.6),
    /** For measures that depend on paths, which one member who does not answer can cut. */
    NEARLY_ALL(0.8);

    private final double share;

    ResponseRateRequirement(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }

    /** Returns why a measure is not estimable; empty where enough people answered. */
    public Optional<Finding> check(FindingSubject subject, Network network, Provenance provenance) {
        AnalysisSample counted = network.respondents().counts();
        if (counted.used() == 0) {
            return Optional.of(new NotEstimable(subject, NotEstimableReason.NOBODY_ANSWERED, counted, provenance));
        }
        return counted.used() < share * counted.eligible()
                ? Optional.of(new NotEstimable(subject, NotEstimableReason.TOO_FEW_ANSWERED, counted, provenance))
                : Optional.empty();
    }
}
