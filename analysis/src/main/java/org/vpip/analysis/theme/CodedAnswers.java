package org.vpip.analysis.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer.TextAnswer;
import org.vpip.instruments.response.CodedTheme;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.ThemeCoding;

/**
 * The coded answers to one open question at one wave. A person who answers the question in two questionnaires has two answers, and counts
 * once.
 *
 * @param answered number of eligible people who wrote an answer
 * @param people whose answer was coded
 * @param all coded answers of these people
 * @param themes those of the codebook in its order, then others in the order of their codes
 */
record CodedAnswers(int answered, MatchedSample people, List<CodedAnswer> all, List<String> themes) {
    CodedAnswers {
        all = List.copyOf(all);
        themes = List.copyOf(themes);
    }

    /** The answer to which a row of the coding belongs. */
    private record AnswerKey(ParticipantId person, InstrumentId instrument) {}

    /**
     * Collects the answers of the people who are eligible for a finding, at its first wave. Others are excluded for the first of these
     * reasons that applies: no response, nothing written, an answer that no one coded.
     */
    static CodedAnswers of(FindingSubject subject, StudySample sample) {
        ItemId item = sample.item(subject.source()).orElseThrow().id();
        WaveId wave = subject.waves().get(0);
        Responses responses = sample.records().responses().inWave(wave);
        ThemeCoding coding = sample.records().themes();
        MatchedSample writing = sample.people(subject)
                .retainRespondents(responses.participants())
                .retain(writers(item, responses)::contains, ExclusionReason.NOTHING_WRITTEN);
        List<CodedAnswer> coded = coded(item, responses, rows(item, wave, coding));
        MatchedSample people =
                writing.retainAll(coded.stream().map(CodedAnswer::person).toList(), ExclusionReason.NOT_CODED);
        Set<ParticipantId> used = new HashSet<>(people.people());
        List<CodedAnswer> counted =
                coded.stream().filter(answer -> used.contains(answer.person())).toList();
        return new CodedAnswers(writing.count(), people, counted, themes(counted, coding));
    }

    private static Set<ParticipantId> writers(ItemId item, Responses responses) {
        return responses.all().stream()
                .filter(response -> response.answers().get(item) instanceof TextAnswer)
                .map(Response::participant)
                .collect(Collectors.toSet());
    }

    private static Map<AnswerKey, List<CodedTheme>> rows(ItemId item, WaveId wave, ThemeCoding coding) {
        return coding.all().stream()
                .filter(row -> row.item().equals(item) && row.wave().equals(wave))
                .collect(Collectors.groupingBy(row -> new AnswerKey(row.participant(), row.instrument())));
    }

    private static List<CodedAnswer> coded(ItemId item, Responses responses, Map<AnswerKey, List<CodedTheme>> rows) {
        List<CodedAnswer> coded = new ArrayList<>();
        for (Response response : responses.all()) {
            List<CodedTheme> own = rows.get(new AnswerKey(response.participant(), response.instrument()));
            if (own != null && response.answers().get(item) instanceof TextAnswer answer) {
                coded.add(CodedAnswer.of(response, answer.text(), own));
            }
        }
        return coded;
    }

    private static List<String> themes(List<CodedAnswer> coded, ThemeCoding coding) {
        Stream<String> listed = coding.codebook().map(ChoiceList::answered).orElse(List.of()).stream();
        Stream<String> given = coded.stream()
                .flatMap(answer -> answer.themes().values().stream())
                .flatMap(Set::stream)
                .sorted();
        return Stream.concat(listed, given)
                .filter(theme -> !theme.equals(CodedTheme.NONE))
                .distinct()
                .toList();
    }

    /** Returns the number of people with an answer that meets a condition on a theme. */
    int count(String theme, BiPredicate<CodedAnswer, String> condition) {
        return (int) all.stream()
                .filter(answer -> condition.test(answer, theme))
                .map(CodedAnswer::person)
                .distinct()
                .count();
    }

    /** Returns everybody who coded one of the answers, in the order of their codes. */
    List<String> coders() {
        return all.stream()
                .flatMap(answer -> answer.themes().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
