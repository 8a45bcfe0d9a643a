package org.vpip.analysis.network;

import java.util.Optional;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * The share of the roster that must have answered, and of its pairs that must be observed, for a measure to have a value.
 * Pairs left blank thus count as answers that were not given.
 */
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

    /** Returns whether enough people answered about enough pairs. */
    public boolean isMetBy(Network network) {
        return network.answeredCount() >= share * network.size() && hasEnoughPairs(network);
    }

    private boolean hasEnoughPairs(Network network) {
        double ordered = (double) network.size() * (network.size() - 1);
        return network.observedPairs() >= share * (network.isDirected() ? ordered : ordered / 2);
    }

    /** Returns why there is no value, where too few people answered or too few pairs are observed. */
    public Optional<Finding> check(FindingSubject subject, Network network, Provenance provenance) {
        AnalysisSample respondents = network.respondents().counts();
        if (respondents.used() > 0 && isMetBy(network)) {
            return Optional.empty();
        }
        NotEstimableReason reason = respondents.used() == 0 ? NotEstimableReason.NO_ANSWERS : shortfall(network);
        return Optional.of(new NotEstimable(subject, reason, respondents, provenance));
    }

    /** Returns whether people or pairs are too few, in a network that does not meet the requirement. */
    public NotEstimableReason shortfall(Network network) {
        return network.answeredCount() < share * network.size()
                ? NotEstimableReason.TOO_FEW_ANSWERED
                : NotEstimableReason.TOO_FEW_PAIRS_OBSERVED;
    }
}
