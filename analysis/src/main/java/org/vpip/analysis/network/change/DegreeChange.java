package org.vpip.analysis.network.change;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.instruments.response.ParticipantId;

/**
 * The number of people whom each stayer named at two waves; in an undirected relation, of people to whom the stayer is
 * tied. Stayers are on both rosters and answered at both waves.
 *
 * <p>A pair that the stayer left blank at either wave counts at neither. People who did not answer can be named, and so
 * can people on one roster only: they are named by no one at the wave without them.
 */
public final class DegreeChange {
    private DegreeChange() {}

    /** @param attribute counts only ties between people of different known groups; blank to count all ties */
    public static ScorePairs pairs(Network before, Network after, String attribute) {
        return ScorePairs.of(
                MatchedNetworks.stayers(before, after)
                        .retain(
                                person -> hasComparablePair(before, after, person),
                                ExclusionReason.DID_NOT_ANSWER_NETWORK),
                person -> degree(before, after, person, attribute),
                person -> degree(after, before, person, attribute));
    }

    private static double degree(Network network, Network comparison, ParticipantId person, String attribute) {
        double count = 0;
        int node = network.nodes().indexOf(person);
        String own = network.group(node, attribute);
        for (int other = 0; other < network.size(); other++) {
            String theirs = network.group(other, attribute);
            boolean counts = attribute.isEmpty() || (!own.isEmpty() && !theirs.isEmpty() && !own.equals(theirs));
            boolean named = counts && network.hasTie(node, other);
            count += named && !isLeftBlank(comparison, person, network.nodes().get(other)) ? 1 : 0;
        }
        return count;
    }

    /** Returns whether the stayer reported on any other person at every wave; true where the roster has no other person. */
    private static boolean hasComparablePair(Network before, Network after, ParticipantId stayer) {
        List<ParticipantId> others = Stream.of(before, after)
                .flatMap(network -> network.nodes().stream())
                .filter(other -> !other.equals(stayer))
                .toList();
        return others.isEmpty()
                || others.stream()
                        .anyMatch(other -> !isLeftBlank(before, stayer, other) && !isLeftBlank(after, stayer, other));
    }

    /** Returns whether a stayer could report on a person of that wave's roster but did not. */
    private static boolean isLeftBlank(Network network, ParticipantId stayer, ParticipantId other) {
        int node = network.nodes().indexOf(stayer);
        int theirs = network.nodes().indexOf(other);
        return theirs >= 0 && !network.isObserved(node, theirs);
    }
}
