package org.vpip.analysis.recordlinkage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.finding.subject.IndicatorSource.RecordSource;
import org.vpip.analysis.recordlinkage.CodeMatching.CodeMatches;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.SelfGeneratedCodes;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/**
 * A study in which each person has one name at all waves, as far as the codes show. Participants who have withdrawn are not
 * compared. A study without codes stays as it is.
 *
 * @param study with the first pseudonym of each person in participants, responses, consents and themes
 * @param compared codes that were compared
 */
public record LinkedStudy(Study study, List<SelfGeneratedCode> compared, CodeMatches matches) {
    public LinkedStudy {
        compared = List.copyOf(compared);
    }

    public static LinkedStudy of(Study study) {
        Set<ParticipantId> remaining =
                new HashSet<>(MatchedSample.of(study, RecordSource.CODES, MatchedSample.memberships(study), List.of())
                        .people());
        List<SelfGeneratedCode> compared = study.data().codes().all().stream()
                .filter(code -> remaining.contains(code.participant()))
                .toList();
        Map<ParticipantId, List<Membership>> people =
                study.memberships().memberships().stream().collect(Collectors.groupingBy(Membership::id));
        CodeMatches matches = CodeMatching.of(
                new SelfGeneratedCodes(compared, study.data().codes().decisions()),
                study.waves().stream().map(Wave::id).toList(),
                (one, other) -> agree(people.getOrDefault(one, List.of()), people.getOrDefault(other, List.of())));
        return new LinkedStudy(named(study, matches), compared, matches);
    }

    /** Returns whether two pseudonyms may belong to one person: attributes contradict each other only where both are known. */
    private static boolean agree(List<Membership> one, List<Membership> other) {
        boolean together = one.stream()
                .anyMatch(here ->
                        other.stream().anyMatch(there -> here.community().equals(there.community())));
        return together && one.stream().allMatch(here -> other.stream().allMatch(there -> sayTheSame(here, there)));
    }

    private static boolean sayTheSame(Membership one, Membership other) {
        boolean language = one.language() == null || other.language() == null || one.language() == other.language();
        return language
                && one.attributes().entrySet().stream()
                        .allMatch(known -> other.attributes()
                                .getOrDefault(known.getKey(), known.getValue())
                                .equals(known.getValue()));
    }

    private static Study named(Study study, CodeMatches matches) {
        if (matches.names().isEmpty()) {
            return study;
        }
        Map<List<Object>, Membership> people = new LinkedHashMap<>();
        firstNamesFirst(study, matches).forEach(listed -> {
            Membership person = listed.withId(matches.linkedName(listed.id()));
            people.merge(List.of(person.id(), person.community()), person, Membership::mergedWith);
        });
        List<Response> responses = study.responses().all().stream()
                .map(response -> response.withParticipant(matches.linkedName(response.participant())))
                .toList();
        return study.withData(study.data()
                        .withPeople(new Memberships(List.copyOf(people.values())), new Responses(responses)))
                .withConsents(study.consents().withPseudonyms(matches::linkedName))
                .withThemes(study.themes().withPseudonyms(matches::linkedName));
    }

    /** Merges what is known, the first pseudonym before the second, whatever the order of rows. */
    private static Stream<Membership> firstNamesFirst(Study study, CodeMatches matches) {
        List<WaveId> waves = study.waves().stream().map(Wave::id).toList();
        Map<ParticipantId, Integer> order = new HashMap<>();
        study.data().codes().all().forEach(code -> order.put(code.participant(), waves.indexOf(code.wave())));
        return study.memberships().memberships().stream()
                .sorted(Comparator.comparing((Membership person) ->
                        matches.names().containsKey(person.id()) ? 1 + order.getOrDefault(person.id(), 0) : 0));
    }

    /** Returns the weakest rule that links a person's codes of two waves; empty where one of them is missing. */
    public Optional<MatchRule> matchRule(ParticipantId person, WaveId before, WaveId after) {
        List<SelfGeneratedCode> first = codes(person, before);
        List<SelfGeneratedCode> second = codes(person, after);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        boolean same = first.stream().anyMatch(one -> second.stream().anyMatch(other -> one.distance(other) == 0));
        return same
                ? Optional.of(MatchRule.EXACT)
                : matches.links().stream()
                        .filter(link -> link.person().equals(person))
                        .map(CodeLink::rule)
                        .max(Enum::compareTo);
    }

    private List<SelfGeneratedCode> codes(ParticipantId person, WaveId wave) {
        return compared.stream()
                .filter(code -> code.wave().equals(wave))
                .filter(code -> matches.linkedName(code.participant()).equals(person))
                .toList();
    }
}
