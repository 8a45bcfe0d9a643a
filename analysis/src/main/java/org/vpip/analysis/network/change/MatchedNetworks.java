package org.vpip.analysis.network.change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkSample;
import org.vpip.analysis.network.ResponseRateRequirement;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.instruments.response.ParticipantId;

/** The networks of the same people, in the same order, at two waves; only pairs observed at both count. */
record MatchedNetworks(Network before, Network after) {

    /** @param pairs observed at both waves: ordered ones of directed relations */
    record TieTransitionCounts(int kept, int created, int dissolved, int pairs) {

        /** Returns kept / (kept + created + dissolved), 0 to 1; empty without a tie at either wave. */
        OptionalDouble jaccard() {
            return SafeDivision.quotient(kept, (double) kept + created + dissolved);
        }
    }

    /** Returns the people on both rosters, in the order of the earlier one. */
    static MatchedSample members(Network before, Network after) {
        return before.members().retainAll(after.nodes(), ExclusionReason.NOT_ON_BOTH_ROSTERS);
    }

    /** Returns the stayers: the people on both rosters who answered at both waves. */
    static MatchedSample stayers(Network before, Network after) {
        return members(before, after)
                .retainAll(before.respondents().people(), ExclusionReason.DID_NOT_ANSWER_NETWORK)
                .retainAll(after.respondents().people(), ExclusionReason.DID_NOT_ANSWER_NETWORK);
    }

    /** Returns the networks among the people of a sample, who are on both rosters. */
    static MatchedNetworks among(MatchedSample people, Network before, Network after) {
        return new MatchedNetworks(before.inducedSubnetwork(people), after.inducedSubnetwork(people));
    }

    /**
     * Returns why a comparison of two waves has no value: without a stayer, or where too few answered at a wave; empty where it may have
     * one.
     */
    static Optional<Finding> absence(NetworkSample sample, MatchedSample stayers, ResponseRateRequirement requirement) {
        if (stayers.isEmpty()) {
            return Optional.of(absent(sample, stayers, NotEstimableReason.NO_STAYER));
        }
        return sample.networks().stream()
                .filter(wave -> !requirement.isMetBy(wave))
                .findFirst()
                .map(wave -> absent(sample, stayers, requirement.shortfall(wave)));
    }

    /** Returns the finding that a comparison has no value. */
    static Finding absent(NetworkSample sample, MatchedSample stayers, NotEstimableReason reason) {
        return new NotEstimable(sample.subject(), reason, stayers.counts(), sample.provenance());
    }

    /** Returns the networks with only the pairs that were observed at both waves. */
    MatchedNetworks observedTwice() {
        return new MatchedNetworks(before.retainObserved(after), after.retainObserved(before));
    }

    /** Returns the networks without the person at a position. */
    MatchedNetworks without(int position) {
        ParticipantId left = before.nodes().get(position);
        MatchedSample rest = MatchedSample.of(
                before.nodes().stream().filter(person -> !person.equals(left)).toList());
        return among(rest, before, after);
    }

    boolean isObserved(int one, int other) {
        return one != other && before.isObserved(one, other) && after.isObserved(one, other);
    }

    TieTransitionCounts transitionCounts() {
        int[] counts = new int[4];
        for (int one = 0; one < before.size(); one++) {
            for (int other = before.isDirected() ? 0 : one + 1; other < before.size(); other++) {
                if (isObserved(one, other)) {
                    counts[kind(before.hasTie(one, other), after.hasTie(one, other))]++;
                }
            }
        }
        return new TieTransitionCounts(counts[3], counts[1], counts[2], counts[0] + counts[1] + counts[2] + counts[3]);
    }

    /** Returns the ties only at the later wave as pairs of positions; undirected ones once. */
    List<int[]> newTies() {
        return after.ties().stream()
                .filter(tie -> isObserved(tie[0], tie[1]) && !before.hasTie(tie[0], tie[1]))
                .toList();
    }

    private static int kind(boolean was, boolean is) {
        return (was ? 2 : 0) + (is ? 1 : 0);
    }
}
