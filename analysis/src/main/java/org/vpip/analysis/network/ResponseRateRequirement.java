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

/** Which share of the roster must have answered for a measure to be told. */
public enum ResponseRateRequirement {
    /** It speaks of single members' own ties. */
    ANY(0),
    MOST(0.6),
    /** It hangs on paths, which one silent member can cut. */
    NEARLY_ALL(0.8);

    private final double share;

    ResponseRateRequirement(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }

    /** Who answered, of the roster. */
    public static AnalysisSample sample(Network network) {
        int answered = network.answeredCount();
        return new AnalysisSample(
                answered, network.size(), Map.of(ExclusionReason.DID_NOT_ANSWER_NETWORK, network.size() - answered));
    }

    /** Why nothing is told, where too few answered. */
    public Optional<Finding> check(FindingSubject subject, Network network, Provenance provenance) {
        if (network.answeredCount() == 0) {
            return Optional.of(
                    new NotEstimable(subject, NotEstimableReason.NOBODY_ANSWERED, sample(network), provenance));
        }
        return network.answeredCount() < share * network.size()
                ? Optional.of(
                        new NotEstimable(subject, NotEstimableReason.TOO_FEW_ANSWERED, sample(network), provenance))
                : Optional.empty();
    }
}
