package org.vpip.app.linkage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vpip.app.people.Invitation;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.app.people.ServerKey.Purpose;
import org.vpip.app.people.ShortCode;
import org.vpip.app.people.Token;
import org.vpip.app.storage.CodedPeople;
import org.vpip.app.storage.CodedPeople.Coded;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.KeyedHashes;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/** Makes a pseudonym and a link for somebody with a code; of the code only keyed hashes stay, one for each element. */
@Component
class Arrivals {
    private final ServedStudy study;
    private final CodedPeople people;
    private final Invitations invitations;
    private final KeyedHashes hashes;

    Arrivals(ServedStudy study, CodedPeople people, Invitations invitations, KeyedHashes hashes) {
        this.study = study;
        this.people = people;
        this.invitations = invitations;
        this.hashes = hashes;
    }

    /** The link of the person who makes this code; sending the same page twice gives the same link. */
    Token link(CodePage page, OwnCode code, Language language) {
        Coded person = person(page, code);
        Token ticket = new Token(code.ticket());
        Optional<Invitation> earlier = invitations.find(ticket);
        if (earlier.flatMap(Invitation::personal)
                .filter(invitation -> isThatOf(invitation, page, person))
                .isPresent()) {
            return ticket;
        }
        boolean fresh = earlier.isEmpty() && ticket.value().matches("[A-Za-z0-9_-]{32}");
        Token token = fresh ? ticket : Token.random();
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

    private boolean isThatOf(PersonalInvitation invitation, CodePage page, Coded person) {
        return invitation.wave().equals(page.wave().id())
                && invitation.instrument().equals(page.instrument().id())
                && people.all().stream()
                        .filter(known -> known.participant().equals(invitation.participant()))
                        .anyMatch(person::saysTheSameAs);
    }

    private Coded person(CodePage page, OwnCode code) {
        Map<String, String> kept = new LinkedHashMap<>();
        String id = study.study().settings().id();
        code.plain()
                .forEach((element, plain) ->
                        kept.put(element, hashes.key().hash(Purpose.CODE_ELEMENT, id, element, plain)));
        String parent = kept.containsKey(Element.PARENT.id()) ? code.parent() : "";
        return new Coded(pseudonym(), page.community(), parent, kept);
    }

    private ParticipantId pseudonym() {
        List<ParticipantId> taken = study.study().participants().ids();
        ParticipantId pseudonym;
        do {
            pseudonym = new ParticipantId("P-" + ShortCode.random().signs());
        } while (taken.contains(pseudonym) || people.has(pseudonym));
        return pseudonym;
    }
}
