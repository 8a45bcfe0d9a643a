package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.instruments.response.ParticipantId;

/**
 * Who was there at two waves, in the order of the earlier roster.
 *
 * @param present people on both rosters
 * @param answered those of them who answered both times: the stayers
 */
record Stayers(Network before, Network after, List<Place> present, List<Place> answered) {
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
    record Place(ParticipantId person, int before, int after) {}

    static Stayers of(Network before, Network after) {
        Map<ParticipantId, Integer> later = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            later.put(after.nodes().get(i), i);
        }
        List<Place> present = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            ParticipantId person = before.nodes().get(i);
            Integer there = later.get(person);
            if (there != null) {
                present.add(new Place(person, i, there));
            }
        }
        List<Place> answered = present.stream()
                .filter(place -> before.hasAnswered(place.before()) && after.hasAnswered(place.after()))
                .toList();
        return new Stayers(before, after, present, answered);
    }

    /** The stayers, of the earlier roster. */
    Counted counted() {
        return new Counted(
                answered.size(),
                before.size(),
                Map.of(
                        LeftOut.NOT_ON_BOTH_ROSTERS, before.size() - present.size(),
                        LeftOut.DID_NOT_ANSWER_NETWORK, present.size() - answered.size()));
    }

    /** The networks among the stayers. */
    SamePeople amongAnswered() {
        return among(answered);
    }

    /** The networks among everybody on both rosters. */
    SamePeople amongPresent() {
        return among(present);
    }

    private SamePeople among(List<Place> people) {
        return new SamePeople(
                before.among(positions(people, Place::before)), after.among(positions(people, Place::after)));
    }

    private static List<Integer> positions(List<Place> people, ToIntFunction<Place> position) {
        return people.stream().map(place -> position.applyAsInt(place)).toList();
    }
}
