package org.vpip.app.study;

import java.util.List;
import java.util.stream.Collectors;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.link.PersonalLink;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/**
 * A person to whom a link or a letter goes.
 *
 * @param invitations the questionnaires that are due, in order; at least one
 * @param language language of the letter
 */
public record InvitedPerson(PersonalLink link, List<PersonalInvitation> invitations, Language language) {
    public InvitedPerson {
        invitations = List.copyOf(invitations);
    }

    static InvitedPerson of(PersonalLink link, List<PersonalInvitation> invitations) {
        Language language = link.language().orElseGet(() -> invitations.get(0).language());
        return new InvitedPerson(
                link,
                invitations.stream()
                        .map(invitation -> invitation.withLanguage(language))
                        .toList(),
                language);
    }

    public ParticipantId participant() {
        return link.participant();
    }

    public AccessToken token() {
        return link.token();
    }

    /** Returns the names of the questionnaires that are due, in order. */
    public String formattedInvitations() {
        return invitations.stream()
                .map(invitation -> invitation.key().formatted())
                .collect(Collectors.joining(" "));
    }
}
