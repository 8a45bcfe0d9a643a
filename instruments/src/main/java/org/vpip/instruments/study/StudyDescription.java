package org.vpip.instruments.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.study.context.ReportContext;
import org.vpip.instruments.study.context.StudyEvent;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** The facts of a study folder that describe the study and change no number. */
public record StudyDescription(
        StudyKind kind, List<DescribedFact> facts, List<DescribedEvent> events, ReportContext context) {
    public StudyDescription {
        facts = List.copyOf(facts);
        events = List.copyOf(events);
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

    /** The time of an event, compared with a wave. */
    public enum EventTiming {
        BEFORE,
        DURING,
        AFTER
    }

    /**
     * One event among the waves.
     *
     * @param wave label of the wave that it precedes, falls into or follows
     */
    public record DescribedEvent(StudyEvent event, EventTiming timing, Wording wave) {
        /** Places an event by the last wave that has opened, or by the first one before any has. */
        private static Optional<DescribedEvent> of(StudyEvent event, List<Wave> waves) {
            List<Wave> sorted =
                    waves.stream().sorted(Comparator.comparing(Wave::opens)).toList();
            Optional<Wave> last = sorted.stream()
                    .filter(wave -> !event.date().isBefore(wave.opens()))
                    .reduce((one, other) -> other);
            if (last.isPresent()) {
                boolean during = last.get().includesDay(event.date());
                EventTiming timing = during ? EventTiming.DURING : EventTiming.AFTER;
                return Optional.of(new DescribedEvent(event, timing, last.get().label()));
            }
            return sorted.stream()
                    .findFirst()
                    .map(first -> new DescribedEvent(event, EventTiming.BEFORE, first.label()));
        }
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
        ReportContext context = study.design().plan().context();
        List<DescribedEvent> events = context.events().stream()
                .flatMap(event -> DescribedEvent.of(event, study.waves()).stream())
                .toList();
        return new StudyDescription(study.settings().kind(), facts, events, context);
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
