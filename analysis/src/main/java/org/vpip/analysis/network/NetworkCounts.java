package org.vpip.analysis.network;

import java.util.Optional;
import java.util.OptionalInt;
import org.vpip.analysis.finding.details.NetworkDetails;

/**
 * What measures of one network are made of.
 *
 * @param ties observed ties, undirected ones once
 * @param observedPairs directed: ordered pairs whose sender answered; undirected: pairs of which somebody answered
 * @param mutual pairs of two people who both answered and name each other; directed only
 * @param asymmetric such pairs where only one names the other
 * @param isolates people who answered, name nobody and are named by nobody
 * @param external ties between different groups of the attribute
 * @param internal ties within one; ties of somebody whose group is unknown are in neither
 */
record NetworkCounts(
        int ties, long observedPairs, int mutual, int asymmetric, int isolates, int external, int internal) {

    static NetworkCounts of(Network network, String attribute) {
        int external = 0;
        int internal = 0;
        for (int[] tie : network.ties()) {
            String one = network.group(tie[0], attribute);
            String other = network.group(tie[1], attribute);
            if (!one.isEmpty() && !other.isEmpty()) {
                external += one.equals(other) ? 0 : 1;
                internal += one.equals(other) ? 1 : 0;
            }
        }
        int[] dyads = dyads(network);
        return new NetworkCounts(
                network.ties().size(),
                network.observedPairs(),
                dyads[0],
                dyads[1],
                isolates(network),
                external,
                internal);
    }

    /** Mutual and asymmetric pairs among those who both answered. */
    private static int[] dyads(Network network) {
        int mutual = 0;
        int asymmetric = 0;
        for (int one = 0; one < network.size(); one++) {
            for (int other = one + 1; other < network.size(); other++) {
                if (network.isObserved(one, other) && network.isObserved(other, one)) {
                    boolean there = network.hasTie(one, other);
                    boolean back = network.hasTie(other, one);
                    mutual += there && back ? 1 : 0;
                    asymmetric += there != back ? 1 : 0;
                }
            }
        }
        return new int[] {mutual, asymmetric};
    }

    private static int isolates(Network network) {
        boolean[] tied = new boolean[network.size()];
        for (int[] tie : network.ties()) {
            tied[tie[0]] = true;
            tied[tie[1]] = true;
        }
        int isolates = 0;
        for (int node = 0; node < tied.length; node++) {
            isolates += network.hasAnswered(node) && !tied[node] ? 1 : 0;
        }
        return isolates;
    }

    NetworkDetails details(String relation, Network network) {
        return new NetworkDetails(
                relation,
                network.isDirected(),
                network.size(),
                network.answeredCount(),
                ties,
                observedPairs,
                OptionalInt.of(mutual),
                OptionalInt.of(isolates),
                OptionalInt.of(external),
                OptionalInt.of(internal),
                Optional.empty());
    }
}
