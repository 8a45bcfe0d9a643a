package org.vpip.analysis.network.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.Study;

/**
 * The two-mode network of people and communities, such as committees, and the number of people that each two communities
 * share (Breiger 1974, doi:10.2307/2576011). A study of one community has no such files.
 */
final class TwoModeFiles {
    private static final List<String> HEADER = List.of("Source", "Target", "Type", "Weight");

    private TwoModeFiles() {}

    static List<NetworkFile> of(Study study) {
        List<CommunityId> communities =
                study.communities().stream().map(Community::id).toList();
        if (communities.size() < 2) {
            return List.of();
        }
        Map<CommunityId, Set<ParticipantId>> members = new LinkedHashMap<>();
        communities.forEach(community -> members.put(
                community,
                new LinkedHashSet<>(
                        MatchedSample.of(study, Subgroup.of(community)).people())));
        List<List<String>> edges = new ArrayList<>();
        members.forEach((community, people) ->
                people.forEach(person -> edges.add(List.of(person.value(), community.value(), "Undirected", "1"))));
        return List.of(
                new NetworkFile.TabularNetworkFile("people-communities-edges.csv", HEADER, edges),
                new NetworkFile.TabularNetworkFile(
                        "communities-shared-people-edges.csv", HEADER, shared(members, communities)));
    }

    private static List<List<String>> shared(
            Map<CommunityId, Set<ParticipantId>> members, List<CommunityId> communities) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < communities.size(); i++) {
            for (int j = i + 1; j < communities.size(); j++) {
                Set<ParticipantId> both = new LinkedHashSet<>(members.getOrDefault(communities.get(i), Set.of()));
                both.retainAll(members.getOrDefault(communities.get(j), Set.of()));
                if (!both.isEmpty()) {
                    String count = String.valueOf(both.size());
                    rows.add(List.of(
                            communities.get(i).value(), communities.get(j).value(), "Undirected", count));
                }
            }
        }
        return rows;
    }
}
