package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.ParticipantId;

/**
 * The network of groups of people, such as organisations. A group names another, has reported on another or has answered,
 * when any of its people has. The weight is the number of ties. People of unknown group, and ties within a group, are left
 * out.
 */
final class CollapsedNetwork {
    private final Network people;
    private final String attribute;
    private final List<String> groups;
    private final int[] memberships;
    private final BitSet respondents = new BitSet();
    private final List<SortedMap<Integer, Double>> ties = new ArrayList<>();
    private final List<BitSet> pairs = new ArrayList<>();

    CollapsedNetwork(Network people, String attribute) {
        this.people = people;
        this.attribute = attribute;
        this.groups = people.groups(attribute).names();
        this.memberships = IntStream.range(0, people.size())
                .map(person -> groups.indexOf(people.group(person, attribute)))
                .toArray();
    }

    Network network() {
        groups.forEach(group -> {
            ties.add(new TreeMap<>());
            pairs.add(new BitSet());
        });
        for (int one = 0; one < memberships.length; one++) {
            if (memberships[one] >= 0) {
                addReports(one, memberships[one]);
            }
        }
        return new Network(
                people.isDirected(),
                MatchedSample.of(groups.stream().map(ParticipantId::new).toList()),
                groups.stream().map(group -> Map.of(attribute, group)).toList(),
                respondents,
                ties,
                pairs,
                TieAttribution.NONE);
    }

    private void addReports(int one, int group) {
        respondents.set(group, respondents.get(group) || people.hasAnswered(one));
        for (int other = 0; other < memberships.length; other++) {
            int target = memberships[other];
            if (target >= 0 && target != group && people.isObserved(one, other)) {
                pairs.get(group).set(target);
                if (people.hasTie(one, other)) {
                    ties.get(group).merge(target, 1.0, Double::sum);
                }
            }
        }
    }
}
