package org.vpip.analysis.recordlinkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.SelfGeneratedCode;

/** The people seen so far, each with the codes linked to that person: at most one of a wave and page. */
final class LinkedPersons {
    private final Map<ParticipantId, List<SelfGeneratedCode>> codes = new LinkedHashMap<>();
    private final Map<ParticipantId, ParticipantId> names = new HashMap<>();
    private final Map<ParticipantId, Integer> rank = new HashMap<>();

    /** A new code, a person, and the nearest code of that person. */
    record LinkCandidate(SelfGeneratedCode code, ParticipantId person, SelfGeneratedCode earlier, int distance) {}

    void add(SelfGeneratedCode code) {
        codes.put(code.participant(), new ArrayList<>(List.of(code)));
        names.put(code.participant(), code.participant());
        rank.put(code.participant(), rank.size());
    }

    /** Returns the first pseudonym of the person who made a code; empty for a new person. */
    Optional<ParticipantId> person(ParticipantId participant) {
        return Optional.ofNullable(names.get(participant));
    }

    List<ParticipantId> people() {
        return List.copyOf(codes.keySet());
    }

    /** Returns the person of a pseudonym; empty if it is not, or no longer, the name of a person. */
    List<SelfGeneratedCode> codes(ParticipantId person) {
        return codes.getOrDefault(person, List.of());
    }

    /** Returns whether the person has a code on the page of this one. */
    boolean hasCodeOfSamePage(ParticipantId person, SelfGeneratedCode code) {
        return codes(person).stream().anyMatch(code::isFromSamePage);
    }

    /**
     * Merges two people under the name of the earlier one.
     *
     * @return the later one; empty if they are one person already, or both have a code of the same wave and page
     */
    Optional<SelfGeneratedCode> merge(ParticipantId one, ParticipantId other) {
        boolean oneCameFirst = rank.getOrDefault(one, 0) < rank.getOrDefault(other, 0);
        ParticipantId first = oneCameFirst ? one : other;
        ParticipantId later = oneCameFirst ? other : one;
        List<SelfGeneratedCode> theirs = codes(later);
        if (one.equals(other) || theirs.stream().anyMatch(code -> hasCodeOfSamePage(first, code))) {
            return Optional.empty();
        }
        codes.getOrDefault(first, new ArrayList<>()).addAll(theirs);
        codes.remove(later);
        theirs.forEach(code -> names.put(code.participant(), first));
        return Optional.of(theirs.get(0));
    }

    LinkCandidate candidate(SelfGeneratedCode code, ParticipantId person) {
        return codes(person).stream()
                .map(earlier -> new LinkCandidate(code, person, earlier, code.distance(earlier)))
                .min(Comparator.comparingInt(LinkCandidate::distance))
                .orElseThrow();
    }
}
