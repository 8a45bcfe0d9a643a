package org.vpip.app.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.vpip.instruments.instrument.answer.AnswerValidation;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.sentence.LocalizedNumbers;

/** The results that a person receives: their own change and their own contacts, nothing about other people. */
@Component
class PersonalResults {
    private final ServedStudy study;
    private final EarlierAnswers earlier;

    PersonalResults(ServedStudy study, EarlierAnswers earlier) {
        this.study = study;
        this.earlier = earlier;
    }

    /**
     * The change on one scale.
     *
     * @param lowest lower end of the scale
     * @param highest upper end of the scale
     */
    record PersonalScaleChange(
            String label,
            String lowest,
            String highest,
            String earlierScore,
            String currentScore,
            boolean isLowerBetter) {}

    /** Returns the change on each scale with a score now and an earlier one, in the order of the instrument. */
    List<PersonalScaleChange> changes(PersonalInvitation invitation, PageTexts texts) {
        Instrument instrument = study.instrument(invitation.instrument()).orElseThrow();
        Map<ItemId, Answer> now =
                read(instrument, earlier.answers(invitation, invitation.wave(), invitation.instrument()));
        List<PersonalScaleChange> changes = new ArrayList<>();
        for (Scale scale : instrument.scales()) {
            OptionalDouble score = ScoreTable.of(scale, now);
            OptionalDouble earlierScore = earlierScore(invitation, scale);
            if (score.isPresent() && earlierScore.isPresent()) {
                changes.add(new PersonalScaleChange(
                        scale.label().in(texts.language()),
                        number(scale.minimum(), 0, texts),
                        number(scale.maximum(), 0, texts),
                        number(earlierScore.getAsDouble(), 1, texts),
                        number(score.getAsDouble(), 1, texts),
                        scale.direction() == DesiredDirection.DOWN));
            }
        }
        return changes;
    }

    /** Returns the latest earlier score on an equal scale of any questionnaire. */
    private OptionalDouble earlierScore(PersonalInvitation invitation, Scale scale) {
        OptionalDouble found = OptionalDouble.empty();
        for (Wave wave : before(invitation.wave())) {
            for (Instrument instrument : study.study().instruments()) {
                Optional<Scale> equalScale = instrument.scale(scale.id()).filter(scale::hasSameScoring);
                Map<String, String> answers =
                        equalScale.isEmpty() ? Map.of() : earlier.answers(invitation, wave.id(), instrument.id());
                OptionalDouble score =
                        answers.isEmpty() ? OptionalDouble.empty() : ScoreTable.of(scale, read(instrument, answers));
                found = score.isPresent() ? score : found;
            }
        }
        return found;
    }

    private List<Wave> before(WaveId wave) {
        List<Wave> waves = study.study().waves();
        int current = waves.stream().map(Wave::id).toList().indexOf(wave);
        return waves.subList(0, Math.max(0, current));
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

    private static String number(double value, int digits, PageTexts texts) {
        return new LocalizedNumbers(texts.language()).decimal(value, digits);
    }

    /** The number of ticked people of one sector. */
    record SectorContactCount(String sector, int people) {}

    /** Returns the number of ticked people in each sector; empty without a list of members. */
    Optional<List<SectorContactCount>> contactCounts(
            QuestionnaireContext context, Map<String, String> answers, RosterModel groups) {
        return context.instrument().items().stream()
                .filter(item -> item.choices() != null && QuestionModel.isRoster(item))
                .findFirst()
                .map(item -> contacts(item, answers, groups));
    }

    private static List<SectorContactCount> contacts(Item item, Map<String, String> answers, RosterModel groups) {
        List<String> ticked =
                List.of(answers.getOrDefault(item.id().value(), "").split(" "));
        Map<String, Integer> counts = new HashMap<>();
        List<SectorContactCount> contacts = new ArrayList<>();
        for (RosterModel.RosterGroup group : groups.of(Objects.requireNonNull(item.choices()), ticked)) {
            int people = (int) group.members().stream()
                    .filter(RosterModel.RosterMember::isChosen)
                    .count();
            if (people > 0 && counts.put(group.label(), people) == null) {
                contacts.add(new SectorContactCount(group.label(), people));
            }
        }
        return contacts;
    }
}
