package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.group.Partition;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.tie.Relation;

/**
 * The ties of one relation in one wave of one community.
 *
 * <p>Each person on the roster is a node, including people who did not answer. Their own ties are not observed and are
 * left out, as are pairs that were left blank. A person who left every pair blank did not answer. Ties to oneself are
 * dropped; repeated ones count once. In an undirected relation a tie exists when either side reports it. Immutable.
 */
public final class Network {
    private final boolean directed;
    private final MatchedSample members;
    private final List<ParticipantId> nodes;
    private final List<Map<String, String>> attributes;
    private final BitSet answered;
    private final List<SortedMap<Integer, Double>> out;
    private final List<BitSet> observed;
    private final TieAttribution attribution;

    Network(
            boolean directed,
            MatchedSample members,
            List<Map<String, String>> attributes,
            BitSet answered,
            List<SortedMap<Integer, Double>> out,
            List<BitSet> observed,
            TieAttribution attribution) {
        this.attribution = attribution;
        this.directed = directed;
        this.members = members;
        this.nodes = members.people();
        this.attributes = attributes;
        this.answered = answered;
        this.out = out;
        this.observed = observed;
    }

    /** Returns the network of a relation. Without a roster, all members count as having answered. */
    public static Network of(Study study, Relation relation, WaveId wave, CommunityId community) {
        RelationTies ties = new RelationTies(study, EligibleRecords.of(study).ties(), relation, Optional.empty());
        return NetworkBuilder.build(ties, wave, community);
    }

    /** Returns the undirected network that a rule makes of both reports; an undirected network is returned unchanged. */
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
                boolean oneAnswered = isObserved(one, other);
                boolean otherAnswered = isObserved(other, one);
                if (one != other && rule.isPairObserved(oneAnswered, otherAnswered)) {
                    pairs.get(one).set(other);
                    if (rule.formsTie(hasTie(one, other), hasTie(other, one), oneAnswered && otherAnswered)) {
                        ties.get(one).put(other, Math.max(weight(one, other), weight(other, one)));
                    }
                }
            }
        }
        return new Network(false, members, attributes, answered, ties, pairs, attribution);
    }

    /** Returns the network of the groups of an attribute, such as organisations; see {@link CollapsedNetwork}. */
    public Network collapsed(String attribute) {
        return new CollapsedNetwork(this, attribute).network();
    }

    /** Returns the people on the roster, with the number of those who refuse or were not members then. */
    public MatchedSample members() {
        return members;
    }

    /** Returns the people on the roster who answered. */
    public MatchedSample respondents() {
        List<ParticipantId> people = answered.stream().mapToObj(nodes::get).toList();
        return members.retainAll(people, ExclusionReason.DID_NOT_ANSWER_NETWORK);
    }

    /** Returns the network among some of the people, in their order. */
    public Network inducedSubnetwork(MatchedSample sample) {
        List<Integer> people = sample.people().stream().map(nodes::indexOf).toList();
        BitSet respondents = new BitSet();
        List<SortedMap<Integer, Double>> ties = new ArrayList<>();
        List<BitSet> pairs = new ArrayList<>();
        for (int one = 0; one < people.size(); one++) {
            int from = people.get(one);
            respondents.set(one, hasAnswered(from));
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
        return new Network(
                directed,
                MatchedSample.of(sample.people()),
                people.stream().map(attributes::get).toList(),
                respondents,
                ties,
                pairs,
                attribution.among(people));
    }

    /** Returns the network without the pairs that another network of the same people, in the same order, did not observe. */
    public Network retainObserved(Network other) {
        List<SortedMap<Integer, Double>> ties = new ArrayList<>();
        List<BitSet> pairs = new ArrayList<>();
        for (int one = 0; one < size(); one++) {
            BitSet both = (BitSet) observed.get(one).clone();
            both.and(other.observed.get(one));
            SortedMap<Integer, Double> own = new TreeMap<>(out.get(one));
            own.keySet().removeIf(to -> !both.get(to));
            pairs.add(both);
            ties.add(own);
        }
        return new Network(directed, members, attributes, answered, ties, pairs, attribution);
    }

    /** Returns the answers to the question whether two people met through the community. */
    public TieAttribution attribution() {
        return attribution;
    }

    /** Returns whether a tie came about through the community; empty where no answer is about it. */
    public Optional<Boolean> credit(int from, int to) {
        return attribution.credit(from, to, directed);
    }

    /** Returns whether the pair was reported on: in a directed relation, by the first person. */
    public boolean isObserved(int from, int to) {
        return observed.get(from).get(to);
    }

    /** Returns the number of observed pairs, ordered ones in a directed relation. */
    public long observedPairs() {
        long ordered = observed.stream().mapToLong(BitSet::cardinality).sum();
        return directed ? ordered : ordered / 2;
    }

    public boolean isDirected() {
        return directed;
    }

    /** Returns the pseudonyms; a person's position in this list identifies the person in the other methods. */
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

    /** Returns whether the person answered about each other person, none left blank. */
    boolean hasAnsweredFully(int node) {
        return hasAnswered(node) && observed.get(node).cardinality() == size() - 1;
    }

    /** Returns whether neither of two people reported on the other although one of them answered. */
    boolean isLeftBlank(int one, int other) {
        return !isObserved(one, other) && !isObserved(other, one) && (hasAnswered(one) || hasAnswered(other));
    }

    public boolean hasTie(int from, int to) {
        return out.get(from).containsKey(to);
    }

    /** Returns the weight of a tie; 0 without one. */
    public double weight(int from, int to) {
        return out.get(from).getOrDefault(to, 0.0);
    }

    /** Returns the code of an attribute; empty when unknown. */
    public String group(int node, String attribute) {
        return attributes.get(node).getOrDefault(attribute, "");
    }

    /** Returns the partition of all people by an attribute. */
    public Partition groups(String attribute) {
        return Partition.of(
                attributes.stream().map(own -> own.getOrDefault(attribute, "")).toList());
    }

    /** Returns the groups by which an attribute is published, the remainder last. */
    public Partition groups(String attribute, AttributePartition partition) {
        List<String> codes =
                attributes.stream().map(own -> own.getOrDefault(attribute, "")).toList();
        List<String> names = partition.groups(codes.stream().sorted().toList());
        int[] groups = codes.stream()
                .mapToInt(code -> names.indexOf(partition.group(code)))
                .toArray();
        return new Partition(names, groups);
    }

    /** Returns the observed ties as pairs of positions; undirected ones once, the smaller position first. */
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

    /** Returns the graph of all people on the roster; those who did not answer have only ties that others report. */
    public Graph graph() {
        return Graph.of(
                directed,
                size(),
                ties().stream()
                        .map(tie -> new Graph.GraphTie(tie[0], tie[1], weight(tie[0], tie[1])))
                        .toList());
    }
}
