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
        if (hasDeclined(invitation)) {
            return Optional.of(RefusalReason.DECLINED);
        }
        return consents.refusedAt(person, ConsentScope.RECONTACT)
                .filter(time -> time.equals(Instant.MIN) || opens(invitation).isAfter(day(time)))
                .map(time -> RefusalReason.RECONTACT);
    }

    /** Returns whether the person declined to participate on a day on which the wave was open. */
    private boolean hasDeclined(PersonalInvitation invitation) {
        return consents.refusedAt(invitation.participant(), ConsentScope.SURVEY)
                .filter(time -> !time.equals(Instant.MIN))
                .filter(time -> !opens(invitation).isAfter(day(time)))
                .isPresent();
    }

    private LocalDate opens(PersonalInvitation invitation) {
        return study.wave(invitation.wave()).map(Wave::opens).orElse(LocalDate.MAX);
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, study.zone());
    }
}
