package org.vpip.instruments.response;

import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.wording.Language;

/**
 * What one participant answered to one questionnaire in one wave; never changed after submission.
 *
 * @param seconds from opening to sending; empty when nobody measured it
 * @param answers by item; an item that is not there was not asked
 */
public record Response(
        ParticipantId participant,
        WaveId wave,
        InstrumentId instrument,
        @Nullable Language language,
        OptionalDouble seconds,
        Map<ItemId, Answer> answers) {
    public Response {
        answers = Map.copyOf(answers);
    }

    /** One whose time nobody measured. */
    public Response(
            ParticipantId participant,
            WaveId wave,
            InstrumentId instrument,
            @Nullable Language language,
            Map<ItemId, Answer> answers) {
        this(participant, wave, instrument, language, OptionalDouble.empty(), answers);
    }

    /** The same answers of a person under another pseudonym. */
    public Response withParticipant(ParticipantId other) {
        return new Response(other, wave, instrument, language, seconds, answers);
    }
}
