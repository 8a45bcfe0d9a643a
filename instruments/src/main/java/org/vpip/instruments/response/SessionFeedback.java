package org.vpip.instruments.response;

import java.util.Map;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;

/** Anonymous answers about one session, or about the study when it lists no sessions. */
public record SessionFeedback(InstrumentId instrument, String session, Map<ItemId, Answer> answers) {
    public SessionFeedback {
        answers = Map.copyOf(answers);
    }
}
