package org.vpip.instruments.study.consent;

import java.time.Instant;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.privacy.ConsentScope;

/**
 * One decision of a person on one scope of consent.
 *
 * @param given time of the decision; {@link Instant#MIN} where the register has none
 */
public record Consent(ParticipantId participant, ConsentScope scope, boolean agreed, Instant given) {
    Consent withParticipant(ParticipantId other) {
        return new Consent(other, scope, agreed, given);
    }
}
