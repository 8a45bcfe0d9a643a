package org.vpip.instruments.response;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.Answer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.wording.Language;

/**
 * What one participant answered to one questionnaire in one wave; never changed after submission.
 *
 * @param answers by item; an item that is not there was not asked
 */
public record Response(
        ParticipantId participant,
        WaveId wave,
        InstrumentId instrument,
        @Nullable Language language,
        Map<ItemId, Answer> answers) {
    public Response {
        answers = Map.copyOf(answers);
    }
}
