package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.analysis.score.Pairs;
import org.vpip.instruments.response.ParticipantId;

/**
 * How many people somebody named at two waves, of those on both rosters who answered both times (undirected: how many the person
 * is tied to).
 */
public final class DegreeChange {
    private DegreeChange() {}

    /** @param attribute counted are only people of another known group; who has no known group is not counted. Blank: all */
    public static Pairs pairs(Network before, Network after, String attribute) {
        List<String> people = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        int gone = 0;
        int silent = 0;
        for (int node = 0; node < before.size(); node++) {
            ParticipantId person = before.nodes().get(node);
            int later = after.nodes().indexOf(person);
            if (later < 0) {
                gone++;
            } else if (before.hasAnswered(node) && after.hasAnswered(later)) {
                people.add(person.value());
                first.add(degree(before, node, attribute));
                second.add(degree(after, later, attribute));
            } else {
                silent++;
            }
        }
        Map<LeftOut, Integer> leftOut =
                Map.of(LeftOut.NOT_ON_BOTH_ROSTERS, gone, LeftOut.DID_NOT_ANSWER_NETWORK, silent);
        return Pairs.of(people, array(first), array(second), new Counted(people.size(), before.size(), leftOut));
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

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
