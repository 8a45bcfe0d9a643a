package org.vpip.app.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.PipingRule;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.response.WaveRole;

/** The answers of a person to earlier questionnaires, on the web or in the data, that a questionnaire starts with. */
@Component
class EarlierAnswers {
    private final ServedStudy study;
    private final StoredResponses responses;

    EarlierAnswers(ServedStudy study, StoredResponses responses) {
        this.study = study;
        this.responses = responses;
    }

    /** Returns the piped answers by item instance of the new questionnaire, without items never answered. */
    Map<String, String> prefill(PersonalInvitation invitation, Instrument instrument) {
        Map<String, String> known = new LinkedHashMap<>();
        for (PipingRule pipe : instrument.rules().pipes()) {
            Map<String, String> source = earlier(invitation, pipe);
            String sourceItem = pipe.source().value();
            source.forEach((key, raw) -> {
                if (ItemInstance.itemOf(key).equals(sourceItem) && !raw.isBlank()) {
                    known.put(pipe.item().value() + key.substring(sourceItem.length()), raw);
                }
            });
        }
        return known;
    }

    private Map<String, String> earlier(PersonalInvitation invitation, PipingRule pipe) {
        List<Wave> waves = study.study().waves();
        int current = waves.stream().map(Wave::id).toList().indexOf(invitation.wave());
        Map<String, String> found = Map.of();
        for (int i = 0; i < current; i++) {
            Wave wave = waves.get(i);
            boolean isSource = pipe.wave() == PipingRule.PipingWave.PREVIOUS || wave.role() == WaveRole.BASELINE;
            Map<String, String> answers = isSource ? answers(invitation, wave.id(), pipe.instrument()) : Map.of();
            found = answers.isEmpty() ? found : answers;
        }
        return found.isEmpty() && pipe.wave() == PipingRule.PipingWave.PREVIOUS && current >= 0
                ? answers(invitation, invitation.wave(), pipe.instrument())
                : found;
    }

    /** Returns the submitted answers of a person to one questionnaire in one wave, on the web or in the data. */
    Map<String, String> answers(PersonalInvitation invitation, WaveId wave, InstrumentId instrument) {
        PersonalInvitation earlierInvitation =
                new PersonalInvitation(invitation.participant(), wave, instrument, invitation.language());
        return responses.isSubmitted(earlierInvitation)
                ? responses.answers(earlierInvitation)
                : importedAnswers(earlierInvitation);
    }

    private Map<String, String> importedAnswers(PersonalInvitation earlierInvitation) {
        Map<String, String> answers = new LinkedHashMap<>();
        Optional<Response> response = study
                .study()
                .responses()
                .toInstrument(earlierInvitation.instrument())
                .inWave(earlierInvitation.wave())
                .all()
                .stream()
                .filter(found -> found.participant().equals(earlierInvitation.participant()))
                .findFirst();
        response.ifPresent(found -> found.answers().forEach((item, answer) -> {
            String raw = raw(answer);
            if (!raw.isEmpty()) {
                answers.put(item.value(), raw);
            }
        }));
        return answers;
    }

    private static String raw(Answer answer) {
        if (answer instanceof Answer.ChoiceAnswer chosen) {
            return String.join(" ", chosen.names());
        }
        if (answer instanceof Answer.NumberAnswer number) {
            return Numeral.write(number.value());
        }
        return answer instanceof Answer.TextAnswer text ? text.text() : "";
    }
}
