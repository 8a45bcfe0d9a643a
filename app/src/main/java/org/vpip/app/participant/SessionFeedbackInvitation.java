package org.vpip.app.participant;

import java.util.function.Function;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.wording.Language;

/**
 * An invitation to give feedback on one session, or to ask to join; the answers belong to no person.
 *
 * @param response a random name of the answers until they are sent
 * @param session its id, or the id of the study where it lists no sessions and for a request to join
 */
public record SessionFeedbackInvitation(String response, String session, InstrumentId instrument, Language language)
        implements Invitation {

    @Override
    public SessionFeedbackInvitation withLanguage(Language other) {
        return new SessionFeedbackInvitation(response, session, instrument, other);
    }

    @Override
    public ResponseKey key() {
        return new ResponseKey(response, session, instrument);
    }

    @Override
    public <T> T match(Function<PersonalInvitation, T> personal, Function<SessionFeedbackInvitation, T> feedback) {
        return feedback.apply(this);
    }
}
