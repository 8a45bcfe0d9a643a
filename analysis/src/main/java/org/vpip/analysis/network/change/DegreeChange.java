package org.vpip.analysis.network.change;

import java.util.List;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.score.ScorePairs;

/**
 * How many people somebody named at two waves, of those on both rosters who answered both times (undirected: how many the person
 * is tied to).
 */
public final class DegreeChange {
    private DegreeChange() {}

    /** @param attribute counted are only people of another known group; who has no known group is not counted. Blank: all */
    public static ScorePairs pairs(Network before, Network after, String attribute) {
        Stayers stayers = Stayers.of(before, after);
        List<Stayers.StayerPosition> people = stayers.answered();
        return ScorePairs.of(
                people.stream().map(place -> place.person().value()).toList(),
                people.stream()
                        .mapToDouble(place -> degree(before, place.before(), attribute))
                        .toArray(),
                people.stream()
                        .mapToDouble(place -> degree(after, place.after(), attribute))
                        .toArray(),
                stayers.sample());
    }

    private static double degree(Network network, int node, String attribute) {
        double count = 0;
        String own = network.group(node, attribute);
        for (int other = 0; other < network.size(); other++) {
            String theirs = network.group(other, attribute);
            boolean counts = attribute.isEmpty() || (!own.isEmpty() && !theirs.isEmpty() && !own.equals(theirs));
            count += counts && network.hasTie(node, other) ? 1 : 0;
        }
        return count;
    }
}
