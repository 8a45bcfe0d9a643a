package org.vpip.analysis.network.change;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vpip.analysis.finding.details.NewTieDetails.GroupPairTies;
import org.vpip.analysis.network.Network;

/**
 * The numbers of new ties between each two groups.
 *
 * @param pairs in the order of the codes, only those with a new tie; each two groups once where ties are undirected
 * @param unknown the new ties of at least one person of unknown group
 */
record NewTieGroups(List<GroupPairTies> pairs, int unknown) {
    NewTieGroups {
        pairs = List.copyOf(pairs);
    }

    static NewTieGroups of(Network network, List<int[]> ties, String attribute) {
        SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
        int unknown = 0;
        for (int[] tie : ties) {
            String from = network.group(tie[0], attribute);
            String to = network.group(tie[1], attribute);
            boolean swapped = !network.isDirected() && from.compareTo(to) > 0;
            if (from.isEmpty() || to.isEmpty()) {
                unknown++;
            } else {
                counts.computeIfAbsent(swapped ? to : from, group -> new TreeMap<>())
                        .merge(swapped ? from : to, 1, Integer::sum);
            }
        }
        List<GroupPairTies> pairs = counts.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .map(to -> new GroupPairTies(from.getKey(), to.getKey(), to.getValue())))
                .toList();
        return new NewTieGroups(pairs, unknown);
    }
}
