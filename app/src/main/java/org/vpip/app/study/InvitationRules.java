package org.vpip.app.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.study.InvitationRefusal.RefusalReason;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.consent.Consents;
import org.vpip.instruments.study.privacy.ConsentScope;

/**
 * The rules that decide whom a link or letter may reach, by the decisions in the study folder and in the database.
 *
 * @param stopped people who answer no more questions
 * @param withoutMessages people who receive no more messages, besides those of the study folder
 */
record InvitationRules(Study study, Consents consents, Set<ParticipantId> stopped, Set<ParticipantId> withoutMessages) {
    InvitationRules {
        stopped = Set.copyOf(stopped);
        withoutMessages = Set.copyOf(withoutMessages);
    }

    /** Returns the reason why an invitation must not be sent; empty for one that may be. */
    Optional<RefusalReason> refusal(PersonalInvitation invitation) {
        ParticipantId person = invitation.participant();
        if (stopped.contains(person)) {
            return Optional.of(RefusalReason.QUESTIONS);
        }
        if (withoutMessages.contains(person) || consents.refusesMessages(person)) {
            return Optional.of(RefusalReason.MESSAGES);
        }
        return consents.refusedAt(person, ConsentScope.RECONTACT)
                .filter(time -> isLater(invitation, time))
                .map(time -> RefusalReason.RECONTACT);
    }

    /** Returns whether the wave opens after the day of a decision; after one without a time every wave does. */
    private boolean isLater(PersonalInvitation invitation, Instant decision) {
        LocalDate opens = study.wave(invitation.wave()).map(Wave::opens).orElse(LocalDate.MAX);
        return decision.equals(Instant.MIN) || opens.isAfter(LocalDate.ofInstant(decision, study.zone()));
    }
}
