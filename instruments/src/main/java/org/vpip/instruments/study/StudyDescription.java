package org.vpip.instruments.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** The facts of a study folder that describe the study and change no number. */
public record StudyDescription(StudyKind kind, List<DescribedFact> facts) {
    public StudyDescription {
        facts = List.copyOf(facts);
    }

    /** A kind of fact. */
    public enum DescribedAspect {
        FAMILY,
        SESSIONS_PER_YEAR,
        PURPOSE,
        ROLE,
        SESSIONS,
        CASES,
        LANGUAGE
    }

    /**
     * One fact.
     *
     * @param subject community, attribute or kind of session
     */
    public record DescribedFact(DescribedAspect aspect, Wording subject, String text) {}

    /** Returns the filled facts: communities, attributes, waves, answers by language, then sessions by kind. */
    static StudyDescription of(Study study) {
        List<DescribedFact> facts = new ArrayList<>();
        for (Community community : study.communities()) {
            add(facts, DescribedAspect.FAMILY, community.label(), community.family());
            community
                    .sessionsPerYear()
                    .ifPresent(count ->
                            add(facts, DescribedAspect.SESSIONS_PER_YEAR, community.label(), String.valueOf(count)));
        }
        for (Attribute attribute : study.attributes()) {
            add(facts, DescribedAspect.PURPOSE, attribute.label(), attribute.purpose());
        }
        for (Wave wave : study.waves()) {
            add(facts, DescribedAspect.ROLE, wave.label(), wave.role().name().toLowerCase(Locale.ROOT));
        }
        addLanguages(facts, study);
        Map<String, List<Session>> kinds = study.sessions().stream()
                .collect(Collectors.groupingBy(Session::kind, TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, sessions) -> addSessions(facts, kind, sessions));
        return new StudyDescription(study.settings().kind(), facts);
    }

    private static void addLanguages(List<DescribedFact> facts, Study study) {
        for (Language language : Language.values()) {
            long count = study.responses().all().stream()
                    .filter(response -> response.language() == language)
                    .count();
            add(
                    facts,
                    DescribedAspect.LANGUAGE,
                    Wording.same(language.code()),
                    count == 0 ? "" : String.valueOf(count));
        }
    }

    private static void addSessions(List<DescribedFact> facts, String kind, List<Session> sessions) {
        add(facts, DescribedAspect.SESSIONS, Wording.same(kind), String.valueOf(sessions.size()));
        List<Integer> cases = sessions.stream()
                .map(Session::cases)
                .flatMap(count -> count.stream().boxed())
                .toList();
        if (!cases.isEmpty()) {
            int sum = cases.stream().mapToInt(Integer::intValue).sum();
            add(facts, DescribedAspect.CASES, Wording.same(kind), String.valueOf(sum));
        }
    }

    private static void add(List<DescribedFact> facts, DescribedAspect aspect, Wording subject, String text) {
        if (!text.isBlank()) {
            facts.add(new DescribedFact(aspect, subject, text));
        }
    }
}
