package org.vpip.reports.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.analysis.finding.NetworkPicture;
import org.vpip.analysis.finding.NetworkPicture.Node;

/** Makes a drawing of persons tell groups only: no pseudonyms, and groups under five people merged into one. */
final class Pictures {
    /** The group that small groups are merged into. */
    static final String OTHER = "";

    private Pictures() {}

    static NetworkPicture merged(NetworkPicture picture) {
        Map<String, Integer> sizes = new HashMap<>();
        picture.nodes().forEach(node -> sizes.merge(node.group(), 1, Integer::sum));
        Set<String> merged = smallGroups(sizes);
        List<Node> nodes = picture.nodes().stream()
                .map(node -> new Node("", merged.contains(node.group()) ? OTHER : node.group(), node.x(), node.y()))
                .toList();
        return new NetworkPicture(picture.relation(), picture.directed(), picture.attribute(), nodes, picture.waves());
    }

    /** Groups under five, and the next larger ones until the merged group has five people. */
    private static Set<String> smallGroups(Map<String, Integer> sizes) {
        Set<String> merged = new HashSet<>();
        int people = sizes.getOrDefault(OTHER, 0);
        List<Map.Entry<String, Integer>> ascending = sizes.entrySet().stream()
                .filter(group -> !group.getKey().equals(OTHER))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<String, Integer> group : ascending) {
            if (SmallCounts.isSmall(group.getValue()) || SmallCounts.isSmall(people)) {
                merged.add(group.getKey());
                people += group.getValue();
            }
        }
        return merged;
    }
}
