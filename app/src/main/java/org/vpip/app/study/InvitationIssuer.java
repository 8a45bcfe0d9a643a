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

/** The issue of personal links. */
@Component
public class InvitationIssuer {
    private final ServedStudy served;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final Withdrawals withdrawals;

    InvitationIssuer(ServedStudy served, Invitations invitations, StoredResponses responses, Withdrawals withdrawals) {
        this.served = served;
        this.invitations = invitations;
        this.responses = responses;
        this.withdrawals = withdrawals;
    }

    /** Issues new links to all members without a response in an open wave; their earlier links stop working. */
    public Map<AccessToken, PersonalInvitation> invite() {
        Map<AccessToken, PersonalInvitation> invited = new LinkedHashMap<>();
        Set<ParticipantId> left = withdrawals.leavingDates().keySet();
        for (PersonalInvitation invitation :
                served.openInvitations(LocalDate.now(served.study().zone()))) {
            if (!responses.isSubmitted(invitation) && !left.contains(invitation.participant())) {
                invited.put(AccessToken.random(), invitation);
            }
        }
        invitations.putAll(invited);
        return Collections.unmodifiableMap(invited);
    }
}
