package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Participant;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.RosterEntry;
import org.vpip.instruments.tie.RosterEntry.Answered;
import tech.tablesaw.api.Table;

/**
 * Who named whom in one wave of one community.
 *
 * <p>Everybody on the roster is a node, whether or not the person answered. A tie from somebody who did not answer is not
 * observed and is left out; ties to oneself are dropped, repeated ones count once. In an undirected relation a tie is
 * there when either side reports it. Immutable.
 */
public final class Network {
    private final boolean directed;
    private final List<ParticipantId> nodes;
    private final List<Map<String, String>> attributes;
    private final BitSet answered;
    private final List<BitSet> out;

    private Network(
            boolean directed,
            List<ParticipantId> nodes,
            List<Map<String, String>> attributes,
            BitSet answered,
            List<BitSet> out) {
        this.directed = directed;
        this.nodes = nodes;
        this.attributes = attributes;
        this.answered = answered;
        this.out = out;
    }

    /** The network of that relation. A study without a roster is taken to have heard from everybody. */
    public static Network of(Study study, Relation relation, WaveId wave, CommunityId community) {
        Map<ParticipantId, Participant> people = new LinkedHashMap<>();
        study.participants().in(community).remaining().all().forEach(person -> people.put(person.id(), person));
        List<RosterEntry> roster = study.ties().roster(wave, community);
        List<ParticipantId> nodes = roster.isEmpty()
                ? List.copyOf(people.keySet())
                : roster.stream()
                        .map(RosterEntry::participant)
                        .filter(people::containsKey)
                        .toList();
        BitSet answered = new BitSet();
        for (int i = 0; i < nodes.size(); i++) {
            ParticipantId node = nodes.get(i);
            answered.set(
                    i,
                    roster.isEmpty()
                            || roster.stream()
                                    .anyMatch(entry ->
                                            entry.participant().equals(node) && entry.answered() != Answered.NO));
        }
        Table ties = TieTable.of(study.ties().of(relation.id(), wave, community));
        List<BitSet> out = out(relation.directed(), nodes, answered, ties);
        List<Map<String, String>> attributes = new ArrayList<>();
        for (ParticipantId node : nodes) {
            Participant person = people.get(node);
            attributes.add(person == null ? Map.of() : person.attributes());
        }
        return new Network(relation.directed(), nodes, List.copyOf(attributes), answered, out);
    }

    private static List<BitSet> out(boolean directed, List<ParticipantId> nodes, BitSet answered, Table ties) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            positions.put(nodes.get(i).value(), i);
        }
        List<BitSet> out = new ArrayList<>();
        nodes.forEach(node -> out.add(new BitSet()));
        for (int row = 0; row < ties.rowCount(); row++) {
            Integer from = positions.get(ties.stringColumn("from").get(row));
            Integer to = positions.get(ties.stringColumn("to").get(row));
            if (from == null || to == null || from.equals(to)) {
                continue;
            }
            if (answered.get(from) || (!directed && answered.get(to))) {
                out.get(from).set(to);
                if (!directed) {
                    out.get(to).set(from);
                }
            }
        }
        return List.copyOf(out);
    }

    public boolean isDirected() {
        return directed;
    }

    /** Pseudonyms; measures speak of people by their position in this list. */
    public List<ParticipantId> nodes() {
        return nodes;
    }

    public int size() {
        return nodes.size();
    }

    public boolean hasAnswered(int node) {
        return answered.get(node);
    }

    public int answeredCount() {
        return answered.cardinality();
    }

    public boolean hasTie(int from, int to) {
        return out.get(from).get(to);
    }

    /** Code of that attribute; empty when unknown. */
    public String group(int node, String attribute) {
        return attributes.get(node).getOrDefault(attribute, "");
    }

    /** Observed ties as pairs of positions; undirected ones once, the smaller position first. */
    public List<int[]> ties() {
        List<int[]> ties = new ArrayList<>();
        for (int from = 0; from < size(); from++) {
            int start = directed ? 0 : from + 1;
            for (int to = out.get(from).nextSetBit(start);
                    to >= 0;
                    to = out.get(from).nextSetBit(to + 1)) {
                ties.add(new int[] {from, to});
            }
        }
        return ties;
    }
}
