package org.vpip.instruments.response;

import java.util.Map;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;

/**
 * Anonymous answers about one session.
 *
 * @param session id of the session, or of the study when it lists none
 */
public record SessionFeedback(InstrumentId instrument, String session, Map<ItemId, Answer> answers) {
    public SessionFeedback {
        answers = Map.copyOf(answers);
    }
}
