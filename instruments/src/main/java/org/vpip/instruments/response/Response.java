package org.vpip.instruments.response;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.wording.Language;

/**
 * One participant's answers to one questionnaire in one wave; never changed after submission.
 *
 * @param version of the questionnaire that was answered; blank when not recorded
 * @param answers by item; an item that was not asked has no entry
 */
public record Response(
        ParticipantId participant,
        WaveId wave,
        InstrumentId instrument,
        String version,
        @Nullable Language language,
        SubmissionTime sent,
        Map<ItemId, Answer> answers) {
    public Response {
        answers = Map.copyOf(answers);
    }

    /** Creates a response without a recorded version, time of sending and duration. */
    public Response(
            ParticipantId participant,
            WaveId wave,
            InstrumentId instrument,
            @Nullable Language language,
            Map<ItemId, Answer> answers) {
        this(participant, wave, instrument, "", language, SubmissionTime.UNKNOWN, answers);
    }

    /** Returns the seconds from opening to sending; empty when not measured. */
    public OptionalDouble seconds() {
        return sent.seconds();
    }

    /** Returns the response without the answers to some items. */
    public Response without(Predicate<ItemId> items) {
        Map<ItemId, Answer> others = new HashMap<>(answers);
        others.keySet().removeIf(items);
        return new Response(participant, wave, instrument, version, language, sent, others);
    }

    public Response withParticipant(ParticipantId other) {
        return new Response(other, wave, instrument, version, language, sent, answers);
    }
}
