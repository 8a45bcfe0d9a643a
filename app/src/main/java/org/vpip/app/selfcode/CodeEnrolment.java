package org.vpip.app.selfcode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ServerKey.HashPurpose;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.CodeParticipants;
import org.vpip.app.storage.CodeParticipants.CodeParticipant;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.encryption.VerifiedServerKey;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/** Enrolment by code under a new pseudonym; the program stores only one keyed hash for each element. */
@Component
class CodeEnrolment {
    private final ServedStudy study;
    private final CodeParticipants people;
    private final Invitations invitations;
    private final VerifiedServerKey serverKey;

    CodeEnrolment(ServedStudy study, CodeParticipants people, Invitations invitations, VerifiedServerKey serverKey) {
        this.study = study;
        this.people = people;
        this.invitations = invitations;
        this.serverKey = serverKey;
    }

    /** Returns the link for a code; a second submission of the page returns an equal link. */
    AccessToken enrol(CodePage page, CodeEntryForm code, Language language) {
        CodeParticipant person = person(page, code);
        AccessToken ticket = new AccessToken(code.ticket());
        Optional<Invitation> earlier = invitations.find(ticket);
        if (earlier.flatMap(Invitation::personal)
                .filter(invitation -> belongsTo(invitation, page, person))
                .isPresent()) {
            return ticket;
        }
        boolean isNew = earlier.isEmpty() && ticket.value().matches("[A-Za-z0-9_-]{32}");
        AccessToken token = isNew ? ticket : AccessToken.random();
        people.add(
                person,
                token,
                new PersonalInvitation(
                        person.participant(),
                        page.wave().id(),
                        page.instrument().id(),
                        language));
        return token;
    }

    private boolean belongsTo(PersonalInvitation invitation, CodePage page, CodeParticipant person) {
        return invitation.wave().equals(page.wave().id())
                && invitation.instrument().equals(page.instrument().id())
                && people.all().stream()
                        .filter(known -> known.participant().equals(invitation.participant()))
                        .anyMatch(person::hasSameCode);
    }

    private CodeParticipant person(CodePage page, CodeEntryForm code) {
        Map<String, String> elementHashes = new LinkedHashMap<>();
        String id = study.study().settings().id();
        code.normalizedAnswers()
                .forEach((element, answer) -> elementHashes.put(
                        element, serverKey.key().hash(HashPurpose.CODE_ELEMENT, id, element, answer)));
        String parent = elementHashes.containsKey(CodeElement.PARENT.id()) ? code.parent() : "";
        return new CodeParticipant(pseudonym(), page.community(), parent, elementHashes);
    }

    private ParticipantId pseudonym() {
        List<ParticipantId> existing = study.study().memberships().ids();
        ParticipantId pseudonym;
        do {
            pseudonym = new ParticipantId("P-" + ShortCode.random().signs());
        } while (existing.contains(pseudonym) || people.contains(pseudonym));
        return pseudonym;
    }
}
