package org.vpip.app.study;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.app.people.Token;
import org.vpip.app.storage.Departures;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.instruments.response.ParticipantId;

/** Hands out personal links. */
@Component
public class Links {
    private final ServedStudy served;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final Departures departures;

    Links(ServedStudy served, Invitations invitations, StoredResponses responses, Departures departures) {
        this.served = served;
        this.invitations = invitations;
        this.responses = responses;
        this.departures = departures;
    }

    /** Makes new links for all who have not finished in an open wave and have not left; their earlier links stop working. */
    public Map<Token, PersonalInvitation> invite() {
        Map<Token, PersonalInvitation> invited = new LinkedHashMap<>();
        Set<ParticipantId> left = departures.left().keySet();
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
