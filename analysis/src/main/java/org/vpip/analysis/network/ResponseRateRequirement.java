package org.vpip.analysis.network;

import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
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

    /** Returns the people who answered, of those on the roster. */
    public static AnalysisSample sample(Network network) {
        int answered = network.answeredCount();
        return new AnalysisSample(
                answered, network.size(), Map.of(ExclusionReason.DID_NOT_ANSWER_NETWORK, network.size() - answered));
    }

    /** Returns why there is no value, where too few people answered. */
    public Optional<Finding> check(FindingSubject subject, Network network, Provenance provenance) {
        int answered = network.answeredCount();
        if (answered > 0 && answered >= share * network.size()) {
            return Optional.empty();
        }
        NotEstimableReason reason =
                answered == 0 ? NotEstimableReason.NOBODY_ANSWERED : NotEstimableReason.TOO_FEW_ANSWERED;
        return Optional.of(new NotEstimable(subject, reason, sample(network), provenance));
    }
}
