package org.vpip.analysis.network.change;

import org.vpip.analysis.network.Network;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.instruments.response.ParticipantId;

/**
 * The number of people whom each stayer named at two waves; in an undirected relation, of people to whom the stayer is
 * tied. Stayers are on both rosters and answered at both waves.
 */
public final class DegreeChange {
    private DegreeChange() {}

    /** @param attribute counts only ties between people of different known groups; blank to count all ties */
    public static ScorePairs pairs(Network before, Network after, String attribute) {
        return ScorePairs.of(
                MatchedNetworks.stayers(before, after),
                person -> degree(before, person, attribute),
                person -> degree(after, person, attribute));
    }

    private static double degree(Network network, ParticipantId person, String attribute) {
        double count = 0;
        int node = network.nodes().indexOf(person);
        String own = network.group(node, attribute);
        for (int other = 0; other < network.size(); other++) {
            String theirs = network.group(other, attribute);
            boolean counts = attribute.isEmpty() || (!own.isEmpty() && !theirs.isEmpty() && !own.equals(theirs));
            count += counts && network.hasTie(node, other) ? 1 : 0;
        }
        return count;
    }
}
