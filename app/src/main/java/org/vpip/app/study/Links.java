package org.vpip.app.study;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.app.people.Token;
import org.vpip.app.storage.Departures;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.instruments.response.ParticipantId;

/** Hands out personal links. */
public final class Links {
    private Links() {}

    /** New links for everybody who has not finished in an open wave and has not left; links handed out to them before stop working. */
    public static List<Token> invite(ServedStudy served, ApplicationContext context) {
        return List.copyOf(inviteAll(served, context).keySet());
    }

    /** The same, with whom each link is for. */
    public static Map<Token, PersonalInvitation> inviteAll(ServedStudy served, ApplicationContext context) {
        Map<Token, PersonalInvitation> invited = new LinkedHashMap<>();
        Invitations invitations = context.getBean(Invitations.class);
        StoredResponses responses = context.getBean(StoredResponses.class);
        Set<ParticipantId> left = context.getBean(Departures.class).left().keySet();
        for (PersonalInvitation invitation :
                served.open(LocalDate.now(served.study().zone()))) {
            boolean finished = responses
                    .find(invitation)
                    .filter(saved -> saved.submitted() != null)
                    .isPresent();
            if (!finished && !left.contains(invitation.participant())) {
                invited.put(Token.random(), invitation);
            }
        }
        invitations.putAll(invited);
        return Collections.unmodifiableMap(invited);
    }
}
