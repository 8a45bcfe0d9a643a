package org.vpip.analysis.network;

import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Subject;

/** Which share of the roster must have answered for a measure to be told. */
enum Needs {
    /** It speaks of single members' own ties. */
    ANY(0),
    MOST(0.6),
    /** It hangs on paths, which one silent member can cut. */
    NEARLY_ALL(0.8);

    private final double share;

    Needs(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }

    /** Who answered, of the roster. */
    static Counted counted(Network network) {
        int answered = network.answeredCount();
        return new Counted(answered, network.size(), Map.of(LeftOut.DID_NOT_ANSWER_NETWORK, network.size() - answered));
    }

    /** Why nothing is told, where too few answered. */
    Optional<Finding> refusal(Subject subject, Network network, Provenance provenance) {
        if (network.answeredCount() == 0) {
            return Optional.of(new NotEstimable(subject, Reason.NOBODY_ANSWERED, counted(network), provenance));
        }
        return network.answeredCount() < share * network.size()
                ? Optional.of(new NotEstimable(subject, Reason.TOO_FEW_ANSWERED, counted(network), provenance))
                : Optional.empty();
    }
}
