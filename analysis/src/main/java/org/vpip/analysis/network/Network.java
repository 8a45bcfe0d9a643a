package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.Partition;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Participant;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.RosterEntry;
import org.vpip.instruments.tie.RosterEntry.Answered;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Who named whom in one wave of one community.
 *
 * <p>Everybody on the roster is a node, whether or not the person answered. A tie from somebody who did not answer is not
 * observed and is left out, as is a pair that was left blank; who left every pair blank did not answer; ties to oneself are dropped, repeated ones count once. In an
 * undirected relation a tie is there when either side reports it. Immutable.
 */
public final class Network {
    private final boolean directed;
    private final List<ParticipantId> nodes;
    private final List<Map<String, String>> attributes;
    private final BitSet answered;
    private final List<SortedMap<Integer, Double>> out;
    private final List<BitSet> observed;
    private final int asked;
    private final int credited;

    private Network(
            boolean directed,
            List<ParticipantId> nodes,
            List<Map<String, String>> attributes,
            BitSet answered,
            List<SortedMap<Integer, Double>> out,
            List<BitSet> observed,
            Credit credit) {
        this.asked = credit.asked();
        this.credited = credit.credited();
        this.directed = directed;
        this.nodes = nodes;
        this.attributes = attributes;
        this.answered = answered;
        this.out = out;
        this.observed = observed;
    }

    /** Ties of which it was said whether the two know each other through the community, and those that are credited to it. */
    private record Credit(int asked, int credited) {
        static Credit of(Table ties) {
            DoubleColumn said = ties.doubleColumn("credited").removeMissing();
            return new Credit(said.size(), (int) said.sum());
        }
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
        BitSet answered = answered(nodes, roster);
        Map<ParticipantId, Integer> positions = positions(nodes);
        List<BitSet> observed = observed(relation.directed(), nodes.size(), answered);
        study.ties()
                .unanswered(relation.id(), wave, community)
                .forEach(pair -> leaveOut(observed, positions.get(pair.from()), positions.get(pair.to())));
        for (int node = 0; node < nodes.size() && nodes.size() > 1; node++) {
            if (observed.get(node).isEmpty()) {
                answered.clear(node);
            }
        }
        Table ties = TieTable.of(study.ties().of(relation.id(), wave, community));
        List<SortedMap<Integer, Double>> out = out(relation.directed(), positions, observed, ties);
        List<Map<String, String>> attributes = new ArrayList<>();
        for (ParticipantId node : nodes) {
            Participant person = people.get(node);
            attributes.add(person == null ? Map.of() : person.attributes());
        }
        return new Network(
                relation.directed(), nodes, List.copyOf(attributes), answered, out, observed, Credit.of(ties));
    }

    private static BitSet answered(List<ParticipantId> nodes, List<RosterEntry> roster) {
        Map<ParticipantId, Boolean> said = new HashMap<>();
        roster.forEach(entry -> said.put(entry.participant(), entry.answered() != Answered.NO));
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

    private static List<BitSet> observed(boolean directed, int size, BitSet answered) {
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

    private static void leaveOut(List<BitSet> observed, @Nullable Integer from, @Nullable Integer to) {
        if (from != null && to != null) {
            observed.get(from).clear(to);
        }
    }

    private static List<SortedMap<Integer, Double>> out(
            boolean directed, Map<ParticipantId, Integer> positions, List<BitSet> observed, Table ties) {
        List<SortedMap<Integer, Double>> out = new ArrayList<>();
        observed.forEach(person -> out.add(new TreeMap<>()));
        for (int row = 0; row < ties.rowCount(); row++) {
            Integer from =
                    positions.get(new ParticipantId(ties.stringColumn("from").get(row)));
            Integer to = positions.get(new ParticipantId(ties.stringColumn("to").get(row)));
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

    /** The undirected network that both people's reports make; itself when undirected. */
    public Network merged(MergeRule rule) {
        if (!directed) {
            return this;
        }
        List<SortedMap<Integer, Double>> ties = new ArrayList<>();
        List<BitSet> pairs = new ArrayList<>();
        for (int one = 0; one < size(); one++) {
            ties.add(new TreeMap<>());
            pairs.add(new BitSet());
            for (int other = 0; other < size(); other++) {
                boolean there = isObserved(one, other);
                boolean back = isObserved(other, one);
                if (one != other && rule.observes(there, back)) {
                    pairs.get(one).set(other);
                    if (rule.ties(hasTie(one, other), hasTie(other, one), there && back)) {
                        ties.get(one).put(other, Math.max(weight(one, other), weight(other, one)));
                    }
                }
            }
        }
        return new Network(false, nodes, attributes, answered, ties, pairs, new Credit(asked, credited));
    }

    /**
     * The network of their groups, such as organisations: one names another when anybody of it does, and has answered when anybody of it
     * has; the weight is the number of ties. People whose group is not known, and ties within a group, are left out.
     */
    public Network collapsed(String attribute) {
        List<String> groups = groups(attribute).names();
        BitSet heard = new BitSet();
        List<SortedMap<Integer, Double>> ties = new ArrayList<>();
        groups.forEach(group -> ties.add(new TreeMap<>()));
        for (int one = 0; one < size(); one++) {
            int group = groups.indexOf(group(one, attribute));
            if (group >= 0) {
                heard.set(group, heard.get(group) || hasAnswered(one));
                for (int other : out.get(one).keySet()) {
                    int there = groups.indexOf(group(other, attribute));
                    if (there >= 0 && there != group) {
                        ties.get(group).merge(there, 1.0, Double::sum);
                    }
                }
            }
        }
        return new Network(
                directed,
                groups.stream().map(ParticipantId::new).toList(),
                groups.stream().map(group -> Map.of(attribute, group)).toList(),
                heard,
                ties,
                observed(directed, groups.size(), heard),
                new Credit(asked, credited));
    }

    /** Ties of which it was said whether the two know each other through the community. */
    public int askedForCredit() {
        return asked;
    }

    /** Those of them that are credited to the community. */
    public int creditedTies() {
        return credited;
    }

    /** Whether an answer about that pair is there: in a directed relation, from the first. */
    public boolean isObserved(int from, int to) {
        return observed.get(from).get(to);
    }

    /** Ordered pairs of a directed relation. */
    public long observedPairs() {
        long ordered = observed.stream().mapToLong(BitSet::cardinality).sum();
        return directed ? ordered : ordered / 2;
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
        return out.get(from).containsKey(to);
    }

    /** 0 without a tie. */
    public double weight(int from, int to) {
        return out.get(from).getOrDefault(to, 0.0);
    }

    /** Code of that attribute; empty when unknown. */
    public String group(int node, String attribute) {
        return attributes.get(node).getOrDefault(attribute, "");
    }

    /** Everybody's group by that attribute. */
    public Partition groups(String attribute) {
        return Partition.of(
                attributes.stream().map(own -> own.getOrDefault(attribute, "")).toList());
    }

    /** Observed ties as pairs of positions; undirected ones once, the smaller position first. */
    public List<int[]> ties() {
        List<int[]> ties = new ArrayList<>();
        for (int from = 0; from < size(); from++) {
            SortedMap<Integer, Double> own =
                    directed ? out.get(from) : out.get(from).tailMap(from + 1);
            for (int to : own.keySet()) {
                ties.add(new int[] {from, to});
            }
        }
        return Collections.unmodifiableList(ties);
    }

    /** Everybody on the roster with the observed ties: who did not answer has only ties that others report. */
    public Graph graph() {
        return Graph.of(
                directed,
                size(),
                ties().stream()
                        .map(tie -> new Graph.Tie(tie[0], tie[1], weight(tie[0], tie[1])))
                        .toList());
    }
}
