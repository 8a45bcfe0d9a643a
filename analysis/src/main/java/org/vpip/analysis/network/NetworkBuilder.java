package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.RosterEntry;
import org.vpip.instruments.tie.RosterEntry.NetworkAnswerStatus;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** Makes a network of what the people on a roster said, and of what was not observed. */
final class NetworkBuilder {
    private NetworkBuilder() {}

    /** The network of that relation. A study without a roster is taken to have heard from everybody. */
    static Network build(Study study, Relation relation, WaveId wave, CommunityId community) {
        Map<ParticipantId, Membership> people = new LinkedHashMap<>();
        MatchedSample.memberships(study)
                .inCommunity(community)
                .memberships()
                .forEach(person -> people.put(person.id(), person));
        List<RosterEntry> roster = study.ties().roster(wave, community);
        List<ParticipantId> nodes = roster.isEmpty()
                ? List.copyOf(people.keySet())
                : roster.stream()
                        .map(RosterEntry::participant)
                        .filter(people::containsKey)
                        .toList();
        BitSet answered = answered(nodes, roster);
        Map<ParticipantId, Integer> positions = positions(nodes);
        List<BitSet> observed = observed(relation.directed(), nodes.size(), answered);
        study.ties()
                .unanswered(relation.id(), wave, community)
                .forEach(pair ->
                        leaveOut(relation.directed(), observed, positions.get(pair.from()), positions.get(pair.to())));
        for (int node = 0; node < nodes.size() && nodes.size() > 1; node++) {
            if (observed.get(node).isEmpty()) {
                answered.clear(node);
            }
        }
        Table ties = TieTable.of(study.ties().of(relation.id(), wave, community));
        List<SortedMap<Integer, Double>> out = out(relation.directed(), positions, observed, ties);
        List<Map<String, String>> attributes = new ArrayList<>();
        for (ParticipantId node : nodes) {
            Membership person = people.get(node);
            attributes.add(person == null ? Map.of() : person.attributes());
        }
        return new Network(
                relation.directed(),
                nodes,
                List.copyOf(attributes),
                answered,
                out,
                observed,
                credit(positions, observed, ties));
    }

    /** Of the ties that are in the network: people who withdrew leave theirs behind nowhere. */
    private static TieAttribution credit(Map<ParticipantId, Integer> positions, List<BitSet> observed, Table ties) {
        return TieAttribution.of(ties.where(Selection.with(IntStream.range(0, ties.rowCount())
                .filter(row -> {
                    Integer from = end(positions, ties, "from", row);
                    Integer to = end(positions, ties, "to", row);
                    return from != null && to != null && observed.get(from).get(to);
                })
                .toArray())));
    }

    private static @Nullable Integer end(Map<ParticipantId, Integer> positions, Table ties, String column, int row) {
        return positions.get(new ParticipantId(ties.stringColumn(column).get(row)));
    }

    private static BitSet answered(List<ParticipantId> nodes, List<RosterEntry> roster) {
        Map<ParticipantId, Boolean> said = new HashMap<>();
        roster.forEach(entry -> said.put(entry.participant(), entry.answered() != NetworkAnswerStatus.NO));
        BitSet answered = new BitSet();
        for (int i = 0; i < nodes.size(); i++) {
            answered.set(i, said.getOrDefault(nodes.get(i), true));
        }
        return answered;
    }

    private static Map<ParticipantId, Integer> positions(List<ParticipantId> nodes) {
        Map<ParticipantId, Integer> positions = new HashMap<>();
        nodes.forEach(node -> positions.putIfAbsent(node, positions.size()));
        return positions;
    }

    static List<BitSet> observed(boolean directed, int size, BitSet answered) {
        List<BitSet> observed = new ArrayList<>();
        for (int one = 0; one < size; one++) {
            BitSet pairs = new BitSet();
            for (int other = 0; other < size; other++) {
                pairs.set(other, one != other && (answered.get(one) || (!directed && answered.get(other))));
            }
            observed.add(pairs);
        }
        return observed;
    }

    private static void leaveOut(
            boolean directed, List<BitSet> observed, @Nullable Integer from, @Nullable Integer to) {
        if (from != null && to != null) {
            observed.get(from).clear(to);
            if (!directed) {
                observed.get(to).clear(from);
            }
        }
    }

    private static List<SortedMap<Integer, Double>> out(
            boolean directed, Map<ParticipantId, Integer> positions, List<BitSet> observed, Table ties) {
        List<SortedMap<Integer, Double>> out = new ArrayList<>();
        observed.forEach(person -> out.add(new TreeMap<>()));
        for (int row = 0; row < ties.rowCount(); row++) {
            Integer from = end(positions, ties, "from", row);
            Integer to = end(positions, ties, "to", row);
            if (from != null && to != null && observed.get(from).get(to)) {
                double weight = ties.doubleColumn("weight").get(row);
                out.get(from).merge(to, weight, Math::max);
                if (!directed) {
                    out.get(to).merge(from, weight, Math::max);
                }
            }
        }
        return out;
    }
}
