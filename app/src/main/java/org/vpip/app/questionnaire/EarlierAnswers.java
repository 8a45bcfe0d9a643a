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

/** What a questionnaire starts with: answers that the same person gave to an earlier one, on the web or in the data. */
@Component
class EarlierAnswers {
    private final ServedStudy study;
    private final StoredResponses responses;

    EarlierAnswers(ServedStudy study, StoredResponses responses) {
        this.study = study;
        this.responses = responses;
    }

    /** By slot of the questionnaire that begins; nothing for what was never answered. */
    Map<String, String> prefill(PersonalInvitation invitation, Instrument instrument) {
        Map<String, String> known = new LinkedHashMap<>();
        for (PipingRule pipe : instrument.rules().pipes()) {
            Map<String, String> source = earlier(invitation, pipe);
            String asked = pipe.source().value();
            source.forEach((key, raw) -> {
                if (ItemInstance.itemOf(key).equals(asked) && !raw.isBlank()) {
                    known.put(pipe.item().value() + key.substring(asked.length()), raw);
                }
            });
        }
        return known;
    }

    private Map<String, String> earlier(PersonalInvitation invitation, PipingRule pipe) {
        List<Wave> waves = study.study().waves();
        int here = waves.stream().map(Wave::id).toList().indexOf(invitation.wave());
        Map<String, String> found = Map.of();
        for (int i = 0; i < here; i++) {
            Wave wave = waves.get(i);
            boolean meant = pipe.wave() == PipingRule.PipingWave.PREVIOUS || wave.role() == WaveRole.BASELINE;
            Map<String, String> answers = meant ? answers(invitation, wave.id(), pipe.instrument()) : Map.of();
            found = answers.isEmpty() ? found : answers;
        }
        return found.isEmpty() && pipe.wave() == PipingRule.PipingWave.PREVIOUS && here >= 0
                ? answers(invitation, invitation.wave(), pipe.instrument())
                : found;
    }

    /** What the person answered to that questionnaire in that wave, on the web or in the data; nothing when not sent. */
    Map<String, String> answers(PersonalInvitation invitation, WaveId wave, InstrumentId instrument) {
        PersonalInvitation then =
                new PersonalInvitation(invitation.participant(), wave, instrument, invitation.language());
        boolean sent = responses
                .find(then)
                .filter(saved -> saved.submittedAt() != null)
                .isPresent();
        return sent ? responses.answers(then) : inTheData(then);
    }

    private Map<String, String> inTheData(PersonalInvitation then) {
        Map<String, String> answers = new LinkedHashMap<>();
        Optional<Response> response =
                study.study().responses().toInstrument(then.instrument()).inWave(then.wave()).all().stream()
                        .filter(found -> found.participant().equals(then.participant()))
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
