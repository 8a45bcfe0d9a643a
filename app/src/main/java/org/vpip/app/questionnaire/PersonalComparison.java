package org.vpip.app.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;
import org.vpip.analysis.score.ScoreTable;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.Answer.MissingAnswer;
import org.vpip.instruments.instrument.answer.AnswerValidation;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.sentence.LocalizedNumbers;

/** The comparison of a person's own answers to each scale with those of an earlier wave, and of nothing else. */
@Component
class PersonalComparison {
    private static final int WHOLE_LINE = 100;

    private final ServedStudy study;
    private final EarlierAnswers earlier;

    PersonalComparison(ServedStudy study, EarlierAnswers earlier) {
        this.study = study;
        this.earlier = earlier;
    }

    /**
     * One scale at both times.
     *
     * @param lowest lower end of the scale
     * @param highest upper end of the scale
     */
    record ComparedScale(
            String label,
            String lowest,
            String highest,
            boolean isLowerBetter,
            ScaleMoment then,
            ScaleMoment now,
            List<ComparedAnswer> answers) {}

    /**
     * One scale at one time.
     *
     * @param score blank where fewer items were answered than the scale requires
     * @param position of the score from the lowest, 0, to the highest, 100; 0 without a score
     */
    record ScaleMoment(String wave, String score, int position) {
        /** Returns whether too few items were answered. */
        public boolean isBlank() {
            return score.isEmpty();
        }
    }

    /** One question with both answers in words; blank where unanswered. */
    record ComparedAnswer(String question, String then, String now) {}

    /** The answers of one wave to one questionnaire, and its score on a scale. */
    private record WaveAnswers(Wave wave, Instrument instrument, Map<ItemId, Answer> answers, OptionalDouble score) {
        boolean isAnswered(Scale scale) {
            return scale.items().stream()
                    .map(answers::get)
                    .anyMatch(answer -> answer != null && !(answer instanceof MissingAnswer));
        }
    }

    /**
     * Returns each scale that the person answered in an earlier wave, in the order of the questionnaire. Its earlier answers are those of
     * the latest wave with a score on an equal scale of any questionnaire, and of the latest wave with an answer where none has a score.
     */
    List<ComparedScale> scales(PersonalInvitation invitation, QuestionnaireFlow flow, PageTexts texts) {
        Instrument instrument = study.instrument(invitation.instrument()).orElseThrow();
        Optional<Wave> wave = study.study().wave(invitation.wave());
        Map<ItemId, String> questions = questions(instrument, flow, texts);
        List<ComparedScale> scales = new ArrayList<>();
        for (Scale scale : wave.isEmpty() ? List.<Scale>of() : instrument.scales()) {
            WaveAnswers now = answers(invitation, wave.get(), instrument, scale);
            then(invitation, scale).ifPresent(then -> scales.add(compared(scale, then, now, questions, texts)));
        }
        return scales;
    }

    /** Returns the questions as the person saw them; one that was not asked has its label. */
    private static Map<ItemId, String> questions(Instrument instrument, QuestionnaireFlow flow, PageTexts texts) {
        Map<ItemId, String> questions = new LinkedHashMap<>();
        instrument.items().forEach(item -> questions.put(item.id(), item.label().in(texts.language())));
        flow.askedScreens().stream()
                .flatMap(screen -> screen.questions().stream())
                .forEach(slot -> questions.put(
                        slot.item().id(), flow.pipedText(slot.item().label().in(texts.language()), slot)));
        return questions;
    }

    private Optional<WaveAnswers> then(PersonalInvitation invitation, Scale scale) {
        List<WaveAnswers> answered = before(invitation.wave()).stream()
                .flatMap(wave -> study.study().instruments().stream()
                        .filter(one -> one.scale(scale.id())
                                .filter(scale::hasSameScoring)
                                .isPresent())
                        .map(one -> answers(invitation, wave, one, scale)))
                .filter(given -> given.isAnswered(scale))
                .toList();
        return answered.stream()
                .filter(given -> given.score().isPresent())
                .reduce((one, later) -> later)
                .or(() -> answered.stream().reduce((one, later) -> later));
    }

    private List<Wave> before(WaveId wave) {
        List<Wave> waves = study.study().waves();
        int current = waves.stream().map(Wave::id).toList().indexOf(wave);
        return waves.subList(0, Math.max(0, current));
    }

    private WaveAnswers answers(PersonalInvitation invitation, Wave wave, Instrument instrument, Scale scale) {
        Map<ItemId, Answer> answers = read(instrument, earlier.answers(invitation, wave.id(), instrument.id()));
        return new WaveAnswers(wave, instrument, answers, ScoreTable.of(scale, answers));
    }

    private static Map<ItemId, Answer> read(Instrument instrument, Map<String, String> raw) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            String written = raw.getOrDefault(item.id().value(), "");
            if (!written.isEmpty() && item.read(written) instanceof AnswerValidation.AcceptedAnswer accepted) {
                answers.put(item.id(), accepted.answer());
            }
        }
        return answers;
    }

    private static ComparedScale compared(
            Scale scale, WaveAnswers then, WaveAnswers now, Map<ItemId, String> questions, PageTexts texts) {
        LocalizedNumbers numbers = new LocalizedNumbers(texts.language());
        return new ComparedScale(
                scale.label().in(texts.language()),
                numbers.decimal(scale.minimum(), 0),
                numbers.decimal(scale.maximum(), 0),
                scale.direction() == DesiredDirection.DOWN,
                moment(scale, then, texts),
                moment(scale, now, texts),
                scale.items().stream()
                        .map(item -> new ComparedAnswer(
                                questions.getOrDefault(item, item.value()),
                                words(then, item, texts),
                                words(now, item, texts)))
                        .toList());
    }

    private static ScaleMoment moment(Scale scale, WaveAnswers given, PageTexts texts) {
        String wave = given.wave().label().in(texts.language());
        if (given.score().isEmpty()) {
            return new ScaleMoment(wave, "", 0);
        }
        double score = given.score().getAsDouble();
        double share = (score - scale.minimum()) / (scale.maximum() - scale.minimum());
        return new ScaleMoment(
                wave, new LocalizedNumbers(texts.language()).decimal(score, 1), (int) Math.round(share * WHOLE_LINE));
    }

    private static String words(WaveAnswers given, ItemId id, PageTexts texts) {
        Answer answer = given.answers().get(id);
        return answer == null
                ? ""
                : new AnswerWords(texts.language())
                        .of(given.instrument().item(id).orElseThrow(), answer);
    }
}
