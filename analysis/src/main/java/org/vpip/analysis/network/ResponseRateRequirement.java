package org.vpip.analysis.network;

import java.util.Optional;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;

/** The share of the roster that must have answered for a measure to have a value. */
public enum ResponseRateRequirement {
    /** For measures of members' own ties. */
    ANY(0),
    MOST(0.6),
    /** For measures that depend on paths, which one missing answer can cut. */
    NEARLY_ALL(0.8);

    private final double share;

    ResponseRateRequirement(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }

    /** Returns why there is no value, where too few people answered. */
    public Optional<Finding> check(FindingSubject subject, Network network, Provenance provenance) {
        AnalysisSample respondents = network.respondents().counts();
        if (respondents.used() > 0 && respondents.used() >= share * respondents.eligible()) {
            return Optional.empty();
        }
        NotEstimableReason reason =
                respondents.used() == 0 ? NotEstimableReason.NOBODY_ANSWERED : NotEstimableReason.TOO_FEW_ANSWERED;
        return Optional.of(new NotEstimable(subject, reason, respondents, provenance));
    }
}
