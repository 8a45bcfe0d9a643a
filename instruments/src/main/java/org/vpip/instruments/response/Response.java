package org.vpip.instruments.response;

import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.wording.Language;

/**
 * One participant's answers to one questionnaire in one wave; never changed after submission.
 *
 * @param version of the questionnaire that was answered; blank when not recorded
 * @param seconds from opening to sending; empty when not measured
 * @param answers by item; an item that was not asked has no entry
 */
public record Response(
        ParticipantId participant,
        WaveId wave,
        InstrumentId instrument,
        String version,
        @Nullable Language language,
        OptionalDouble seconds,
        Map<ItemId, Answer> answers) {
    public Response {
        answers = Map.copyOf(answers);
    }

    /** Creates a response without a recorded version and duration. */
    public Response(
            ParticipantId participant,
            WaveId wave,
            InstrumentId instrument,
            @Nullable Language language,
            Map<ItemId, Answer> answers) {
        this(participant, wave, instrument, "", language, OptionalDouble.empty(), answers);
    }

    public Response withParticipant(ParticipantId other) {
        return new Response(other, wave, instrument, version, language, seconds, answers);
    }
}
