package org.vpip.analysis.network.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.network.Network;
import org.vpip.instruments.response.ParticipantId;

/**
 * Who was there at two waves, in the order of the earlier roster.
 *
 * @param present people on both rosters
 * @param answered those of them who answered both times: the stayers
 */
record Stayers(Network before, Network after, List<StayerPosition> present, List<StayerPosition> answered) {
    Stayers {
        present = List.copyOf(present);
        answered = List.copyOf(answered);
    }

    /**
     * Somebody on both rosters.
     *
     * @param before position at the earlier wave
     * @param after position at the later wave
     */
    record StayerPosition(ParticipantId person, int before, int after) {}

    static Stayers of(Network before, Network after) {
        Map<ParticipantId, Integer> later = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            later.put(after.nodes().get(i), i);
        }
        List<StayerPosition> present = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            ParticipantId person = before.nodes().get(i);
            Integer there = later.get(person);
            if (there != null) {
                present.add(new StayerPosition(person, i, there));
            }
        }
        List<StayerPosition> answered = present.stream()
                .filter(place -> before.hasAnswered(place.before()) && after.hasAnswered(place.after()))
                .toList();
        return new Stayers(before, after, present, answered);
    }

    /** The stayers, of the earlier roster. */
    AnalysisSample sample() {
        return new AnalysisSample(
                answered.size(),
                before.size(),
                Map.of(
                        ExclusionReason.NOT_ON_BOTH_ROSTERS, before.size() - present.size(),
                        ExclusionReason.DID_NOT_ANSWER_NETWORK, present.size() - answered.size()));
    }

    /** The networks among the stayers. */
    MatchedNetworks matchedRespondents() {
        return among(answered);
    }

    /** The networks among everybody on both rosters. */
    MatchedNetworks matchedMembers() {
        return among(present);
    }

    private MatchedNetworks among(List<StayerPosition> people) {
        return new MatchedNetworks(
                before.inducedSubnetwork(positions(people, StayerPosition::before)),
                after.inducedSubnetwork(positions(people, StayerPosition::after)));
    }

    private static List<Integer> positions(List<StayerPosition> people, ToIntFunction<StayerPosition> position) {
        return people.stream().map(place -> position.applyAsInt(place)).toList();
    }
}
