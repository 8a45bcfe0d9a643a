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
import org.vpip.app.storage.VerifiedServerKey;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/** Makes a pseudonym and a link for somebody with a code; of the code only keyed hashes stay, one for each element. */
@Component
class CodeEnrolment {
    private final ServedStudy study;
    private final CodeParticipants people;
    private final Invitations invitations;
    private final VerifiedServerKey hashes;

    CodeEnrolment(ServedStudy study, CodeParticipants people, Invitations invitations, VerifiedServerKey hashes) {
        this.study = study;
        this.people = people;
        this.invitations = invitations;
        this.hashes = hashes;
    }

    /** The link of the person who makes this code; sending the same page twice gives the same link. */
    AccessToken enrol(CodePage page, CodeEntryForm code, Language language) {
        CodeParticipant person = person(page, code);
        AccessToken ticket = new AccessToken(code.ticket());
        Optional<Invitation> earlier = invitations.find(ticket);
        if (earlier.flatMap(Invitation::personal)
                .filter(invitation -> isThatOf(invitation, page, person))
                .isPresent()) {
            return ticket;
        }
        boolean fresh = earlier.isEmpty() && ticket.value().matches("[A-Za-z0-9_-]{32}");
        AccessToken token = fresh ? ticket : AccessToken.random();
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

    private boolean isThatOf(PersonalInvitation invitation, CodePage page, CodeParticipant person) {
        return invitation.wave().equals(page.wave().id())
                && invitation.instrument().equals(page.instrument().id())
                && people.all().stream()
                        .filter(known -> known.participant().equals(invitation.participant()))
                        .anyMatch(person::hasSameCode);
    }

    private CodeParticipant person(CodePage page, CodeEntryForm code) {
        Map<String, String> kept = new LinkedHashMap<>();
        String id = study.study().settings().id();
        code.normalizedAnswers()
                .forEach((element, plain) ->
                        kept.put(element, hashes.key().hash(HashPurpose.CODE_ELEMENT, id, element, plain)));
        String parent = kept.containsKey(CodeElement.PARENT.id()) ? code.parent() : "";
        return new CodeParticipant(pseudonym(), page.community(), parent, kept);
    }

    private ParticipantId pseudonym() {
        List<ParticipantId> taken = study.study().memberships().ids();
        ParticipantId pseudonym;
        do {
            pseudonym = new ParticipantId("P-" + ShortCode.random().signs());
        } while (taken.contains(pseudonym) || people.contains(pseudonym));
        return pseudonym;
    }
}
