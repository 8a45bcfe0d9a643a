package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vpip.analysis.network.TieAttribution.TieAnswer;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.RosterEntry;
import org.vpip.instruments.tie.RosterEntry.NetworkAnswerStatus;
import org.vpip.instruments.tie.Tie;

/** The steps from the answers of the people on a roster to a network, with the pairs that were not observed. */
final class NetworkBuilder {
    private NetworkBuilder() {}

    /** Builds the network of a relation; see {@link Network#of}. */
    static Network build(RelationTies source, WaveId wave, CommunityId community) {
        Study study = source.study();
        Relation relation = source.relation();
        Map<ParticipantId, Membership> people = new LinkedHashMap<>();
        MatchedSample.memberships(study)
                .inCommunity(community)
                .memberships()
                .forEach(person -> people.put(person.id(), person));
        List<RosterEntry> roster = source.ties().roster(wave, community);
        List<Membership> listed = roster.isEmpty()
                ? List.copyOf(people.values())
                : roster.stream()
                        .flatMap(entry -> Stream.ofNullable(people.get(entry.participant())))
                        .toList();
        MatchedSample members = MatchedSample.of(study, source.source(), new Memberships(listed), List.of(wave));
        List<ParticipantId> nodes = members.people();
        BitSet answered = answered(nodes, roster);
        Map<ParticipantId, Integer> positions = positions(nodes);
        List<BitSet> observed = observed(relation.directed(), nodes.size(), answered);
        List<Tie> reported = source.ties().of(relation.id(), wave, community);
        source.ties().unanswered(relation.id(), wave, community).stream()
                .filter(pair -> relation.directed() || reported.stream().noneMatch(tie -> isPair(tie, pair)))
                .forEach(pair -> removePair(relation.directed(), observed, pair, positions));
        for (int node = 0; node < nodes.size() && nodes.size() > 1; node++) {
            if (observed.get(node).isEmpty()) {
                answered.clear(node);
            }
        }
        List<Tie> ties = reported.stream()
                .filter(tie -> isObserved(tie, positions, observed))
                .toList();
        return new Network(
                relation.directed(),
                members,
                nodes.stream()
                        .flatMap(node -> Stream.ofNullable(people.get(node)))
                        .map(Membership::attributes)
                        .toList(),
                answered,
                out(relation.directed(), nodes.size(), positions, ties),
                observed,
                attribution(positions, ties));
    }

    private static TieAttribution attribution(Map<ParticipantId, Integer> positions, List<Tie> ties) {
        return new TieAttribution(ties.stream()
                .flatMap(tie -> tie.rating().throughCommunity().stream()
                        .map(credit -> new TieAnswer(
                                positions.getOrDefault(tie.from(), -1), positions.getOrDefault(tie.to(), -1), credit)))
                .toList());
    }

    /** Returns whether both are of the same two people, in either direction. */
    private static boolean isPair(Tie tie, Tie other) {
        return (tie.from().equals(other.from()) && tie.to().equals(other.to()))
                || (tie.from().equals(other.to()) && tie.to().equals(other.from()));
    }

    private static boolean isObserved(Tie tie, Map<ParticipantId, Integer> positions, List<BitSet> observed) {
        int from = positions.getOrDefault(tie.from(), -1);
        int to = positions.getOrDefault(tie.to(), -1);
        return from >= 0 && to >= 0 && observed.get(from).get(to);
    }

    private static BitSet answered(List<ParticipantId> nodes, List<RosterEntry> roster) {
        Map<ParticipantId, Boolean> statuses = new HashMap<>();
        roster.forEach(entry -> statuses.put(entry.participant(), entry.answered() != NetworkAnswerStatus.NO));
        BitSet answered = new BitSet();
        for (int i = 0; i < nodes.size(); i++) {
            answered.set(i, statuses.getOrDefault(nodes.get(i), true));
        }
        return answered;
    }

    private static Map<ParticipantId, Integer> positions(List<ParticipantId> nodes) {
        Map<ParticipantId, Integer> positions = new HashMap<>();
        nodes.forEach(node -> positions.putIfAbsent(node, positions.size()));
        return positions;
    }

    /** Returns for each node the others about whom a person who answered could report. */
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

    private static void removePair(
            boolean directed, List<BitSet> observed, Tie pair, Map<ParticipantId, Integer> positions) {
        int from = positions.getOrDefault(pair.from(), -1);
        int to = positions.getOrDefault(pair.to(), -1);
        if (from >= 0 && to >= 0) {
            observed.get(from).clear(to);
            if (!directed) {
                observed.get(to).clear(from);
            }
        }
    }

    private static List<SortedMap<Integer, Double>> out(
            boolean directed, int size, Map<ParticipantId, Integer> positions, List<Tie> ties) {
        List<SortedMap<Integer, Double>> out = Stream.<SortedMap<Integer, Double>>generate(TreeMap::new)
                .limit(size)
                .toList();
        for (Tie tie : ties) {
            int from = positions.getOrDefault(tie.from(), -1);
            int to = positions.getOrDefault(tie.to(), -1);
            out.get(from).merge(to, tie.rating().weight(), Math::max);
            if (!directed) {
                out.get(to).merge(from, tie.rating().weight(), Math::max);
            }
        }
        return out;
    }
}
