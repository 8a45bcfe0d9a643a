package org.vpip.analysis.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.analysis.linkage.CodeMatching.Matches;
import org.vpip.instruments.response.Codes;
import org.vpip.instruments.response.Participant;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Participants;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/**
 * A study in which everybody has one name at all waves, as far as their own codes tell. Whoever has withdrawn is not
 * compared with anybody. A study without codes stays as it is.
 *
 * @param study with the first pseudonym of each person in participants and responses
 * @param compared codes that were compared
 */
public record LinkedStudy(Study study, List<SelfGeneratedCode> compared, Matches matches) {
    public LinkedStudy {
        compared = List.copyOf(compared);
    }

    public static LinkedStudy of(Study study) {
        Set<ParticipantId> remaining =
                new HashSet<>(study.participants().remaining().ids());
        List<SelfGeneratedCode> compared = study.codes().all().stream()
                .filter(code -> remaining.contains(code.participant()))
                .toList();
        Map<ParticipantId, List<Participant>> people =
                study.participants().all().stream().collect(Collectors.groupingBy(Participant::id));
        Matches matches = CodeMatching.of(
                new Codes(compared, study.codes().decisions()),
                study.waves().stream().map(Wave::id).toList(),
                (one, other) -> agree(people.getOrDefault(one, List.of()), people.getOrDefault(other, List.of())));
        return new LinkedStudy(named(study, matches), compared, matches);
    }

    /** Whether no two memberships speak against their being one person's: what is not known of either says nothing. */
    private static boolean agree(List<Participant> one, List<Participant> other) {
        boolean together = one.stream()
                .anyMatch(here ->
                        other.stream().anyMatch(there -> here.community().equals(there.community())));
        return together && one.stream().allMatch(here -> other.stream().allMatch(there -> sayTheSame(here, there)));
    }

    private static boolean sayTheSame(Participant one, Participant other) {
        boolean language = one.language() == null || other.language() == null || one.language() == other.language();
        return language
                && one.attributes().entrySet().stream()
                        .allMatch(known -> other.attributes()
                                .getOrDefault(known.getKey(), known.getValue())
                                .equals(known.getValue()));
    }

    private static Study named(Study study, Matches matches) {
        if (matches.links().isEmpty()) {
            return study;
        }
        Map<ParticipantId, ParticipantId> names = new HashMap<>();
        matches.links().forEach(link -> names.put(link.participant(), link.person()));
        Map<List<Object>, Participant> people = new LinkedHashMap<>();
        for (Participant listed : study.participants().all()) {
            Participant person = listed.as(names.getOrDefault(listed.id(), listed.id()));
            people.merge(List.of(person.id(), person.community()), person, Participant::and);
        }
        List<Response> responses = study.responses().all().stream()
                .map(response -> response.by(names.getOrDefault(response.participant(), response.participant())))
                .toList();
        return study.with(new Participants(List.copyOf(people.values())), new Responses(responses));
    }

    /** The weakest of what joins somebody's codes of these waves; empty where one code is missing. */
    public Optional<Pass> pass(ParticipantId person, WaveId before, WaveId after) {
        List<Pass> passes = matches.links().stream()
                .filter(link -> link.person().equals(person))
                .filter(link -> link.wave().equals(before) || link.wave().equals(after))
                .map(CodeLink::pass)
                .toList();
        return passes.stream().max(Enum::compareTo);
    }
}
