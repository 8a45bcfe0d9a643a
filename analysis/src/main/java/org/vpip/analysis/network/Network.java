package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.group.Partition;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tie.Relation;

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

    Network(
            boolean directed,
            List<ParticipantId> nodes,
            List<Map<String, String>> attributes,
            BitSet answered,
            List<SortedMap<Integer, Double>> out,
            List<BitSet> observed,
            TieAttribution credit) {
        this.asked = credit.asked();
        this.credited = credit.attributed();
        this.directed = directed;
        this.nodes = nodes;
        this.attributes = attributes;
        this.answered = answered;
        this.out = out;
        this.observed = observed;
    }

    /** The network of that relation. A study without a roster is taken to have heard from everybody. */
    public static Network of(Study study, Relation relation, WaveId wave, CommunityId community) {
        return NetworkBuilder.build(study, relation, wave, community);
    }

    /** The undirected network that both people's reports make; itself when undirected. */
    public Network merged(SymmetrizationRule rule) {
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
                if (one != other && rule.isPairObserved(there, back)) {
                    pairs.get(one).set(other);
                    if (rule.formsTie(hasTie(one, other), hasTie(other, one), there && back)) {
                        ties.get(one).put(other, Math.max(weight(one, other), weight(other, one)));
                    }
                }
            }
        }
        return new Network(false, nodes, attributes, answered, ties, pairs, new TieAttribution(asked, credited));
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
                NetworkBuilder.observed(directed, groups.size(), heard),
                new TieAttribution(0, 0));
    }

    /** Returns the people on the roster who answered. */
    public MatchedSample respondents() {
        List<ParticipantId> people = answered.stream().mapToObj(nodes::get).toList();
        return MatchedSample.of(nodes).retainAll(people, ExclusionReason.DID_NOT_ANSWER_NETWORK);
    }

    /** Returns the network among some of the people, in their order. */
    public Network inducedSubnetwork(MatchedSample sample) {
        List<Integer> people = sample.people().stream().map(nodes::indexOf).toList();
        BitSet heard = new BitSet();
        List<SortedMap<Integer, Double>> ties = new ArrayList<>();
        List<BitSet> pairs = new ArrayList<>();
        for (int one = 0; one < people.size(); one++) {
            int from = people.get(one);
            heard.set(one, hasAnswered(from));
            ties.add(new TreeMap<>());
            pairs.add(new BitSet());
            for (int other = 0; other < people.size(); other++) {
                int to = people.get(other);
                pairs.get(one).set(other, isObserved(from, to));
                if (hasTie(from, to)) {
                    ties.get(one).put(other, weight(from, to));
                }
            }
        }
        List<Map<String, String>> known = people.stream().map(attributes::get).toList();
        return new Network(directed, sample.people(), known, heard, ties, pairs, new TieAttribution(0, 0));
    }

    /** Ties of which it was said whether the two know each other through the community. */
    public int attributionAskedCount() {
        return asked;
    }

    /** Those of them that are credited to the community. */
    public int attributedTieCount() {
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

    /** Whether enough of the roster answered for the network as a whole to be shown, 60 %. */
    public boolean meetsResponseThreshold() {
        return answeredCount() >= ResponseRateRequirement.MOST.share() * size();
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
                        .map(tie -> new Graph.GraphTie(tie[0], tie[1], weight(tie[0], tie[1])))
                        .toList());
    }
}
