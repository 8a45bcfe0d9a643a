package org.vpip.app.participant;

import java.util.Optional;
import java.util.function.Function;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.wording.Language;

/** An invitation to fill in one questionnaire, in the language last chosen. */
public sealed interface Invitation permits PersonalInvitation, SessionFeedbackInvitation {
    InstrumentId instrument();

    Language language();

    /** Returns the invitation in another language. */
    Invitation withLanguage(Language other);

    /** Returns the key under which the answers are stored. */
    ResponseKey key();

    /** Returns the value of the function for this kind of invitation. */
    <T> T match(Function<PersonalInvitation, T> personal, Function<SessionFeedbackInvitation, T> feedback);

    /** Returns the invitation of a person; empty for feedback, which belongs to no person. */
    default Optional<PersonalInvitation> personal() {
        return match(Optional::of, feedback -> Optional.empty());
    }
}
