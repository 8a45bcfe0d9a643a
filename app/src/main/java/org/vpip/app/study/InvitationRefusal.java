package org.vpip.app.study;

import java.util.Locale;
import org.vpip.app.participant.PersonalInvitation;

/** An invitation that is not sent because its person said no. */
public record InvitationRefusal(PersonalInvitation invitation, RefusalReason reason) {

    /** A decision that forbids an invitation. */
    public enum RefusalReason {
        /** The person receives no more messages. */
        MESSAGES,
        /** The person answers no more questions. */
        QUESTIONS,
        /** The person declined to participate while the wave was open. */
        DECLINED,
        /** The person refused to be contacted again before the wave opened. */
        RECONTACT;

        /** Returns the word in lists. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
