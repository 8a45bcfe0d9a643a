package org.vpip.app.study;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.Withdrawals;
import org.vpip.instruments.response.ParticipantId;

/** Hands out personal links. */
@Component
public class InvitationIssuer {
    private final ServedStudy served;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final Withdrawals departures;

    InvitationIssuer(ServedStudy served, Invitations invitations, StoredResponses responses, Withdrawals departures) {
        this.served = served;
        this.invitations = invitations;
        this.responses = responses;
        this.departures = departures;
    }

    /** Makes new links for all who have not finished in an open wave and have not left; their earlier links stop working. */
    public Map<AccessToken, PersonalInvitation> invite() {
        Map<AccessToken, PersonalInvitation> invited = new LinkedHashMap<>();
        Set<ParticipantId> left = departures.leavingDates().keySet();
        for (PersonalInvitation invitation :
                served.openInvitations(LocalDate.now(served.study().zone()))) {
            boolean finished = responses
                    .find(invitation)
                    .filter(saved -> saved.submittedAt() != null)
                    .isPresent();
            if (!finished && !left.contains(invitation.participant())) {
                invited.put(AccessToken.random(), invitation);
            }
        }
        invitations.putAll(invited);
        return Collections.unmodifiableMap(invited);
    }
}
