package org.vpip.analysis.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.WaveId;

/** Everybody seen so far, each with the codes that are held to be theirs: at most one a wave. */
final class Known {
    private final Map<ParticipantId, List<SelfGeneratedCode>> codes = new LinkedHashMap<>();

    /** Two codes as near to each other as any of a person and a new one are. */
    record Near(SelfGeneratedCode code, ParticipantId person, SelfGeneratedCode earlier, List<String> differing) {
        int distance() {
            return differing.size();
        }
    }

    void add(SelfGeneratedCode code) {
        codes.put(code.participant(), new ArrayList<>(List.of(code)));
    }

    /** The first pseudonym of whoever made that code; empty for somebody not seen yet. */
    Optional<ParticipantId> person(ParticipantId participant) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(code -> code.participant().equals(participant)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    List<ParticipantId> people() {
        return List.copyOf(codes.keySet());
    }

    List<ParticipantId> pseudonyms(ParticipantId person) {
        return codes.getOrDefault(person, List.of()).stream()
                .map(SelfGeneratedCode::participant)
                .toList();
    }

    boolean hasCodeAt(ParticipantId person, WaveId wave) {
        return codes.getOrDefault(person, List.of()).stream()
                .anyMatch(code -> code.wave().equals(wave));
    }

    /**
     * Holds two people for one, under the name of whoever came first.
     *
     * @return whoever came later; empty when they are one already, or both have a code of the same wave
     */
    Optional<SelfGeneratedCode> join(ParticipantId one, ParticipantId other) {
        List<ParticipantId> order = people();
        boolean oneCameFirst = order.indexOf(one) < order.indexOf(other);
        ParticipantId first = oneCameFirst ? one : other;
        ParticipantId later = oneCameFirst ? other : one;
        List<SelfGeneratedCode> theirs = codes.getOrDefault(later, List.of());
        if (one.equals(other) || theirs.stream().anyMatch(code -> hasCodeAt(first, code.wave()))) {
            return Optional.empty();
        }
        codes.getOrDefault(first, new ArrayList<>()).addAll(theirs);
        codes.remove(later);
        return Optional.of(theirs.get(0));
    }

    Near near(SelfGeneratedCode code, ParticipantId person) {
        return codes.getOrDefault(person, List.of()).stream()
                .map(earlier -> new Near(code, person, earlier, code.differing(earlier)))
                .min(Comparator.comparingInt(Near::distance))
                .orElseThrow();
    }
}
