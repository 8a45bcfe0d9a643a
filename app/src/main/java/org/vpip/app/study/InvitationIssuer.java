package org.vpip.app.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.InvitationRefusal.RefusalReason;

/** The issue of personal links. */
@Component
public class InvitationIssuer {
    private final ServedStudy served;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final ConsentRegister consents;
    private final Withdrawals withdrawals;

    InvitationIssuer(
            ServedStudy served,
            Invitations invitations,
            StoredResponses responses,
            ConsentRegister consents,
            Withdrawals withdrawals) {
        this.served = served;
        this.invitations = invitations;
        this.responses = responses;
        this.consents = consents;
        this.withdrawals = withdrawals;
    }

    /**
     * Issues new links to all members without a response in an open wave, except who said no; their earlier links stop
     * working.
     */
    public Map<AccessToken, PersonalInvitation> invite() {
        Map<AccessToken, PersonalInvitation> invited = new LinkedHashMap<>();
        InvitationRules rules = rules();
        due().filter(invitation -> rules.refusal(invitation).isEmpty())
                .forEach(invitation -> invited.put(AccessToken.random(), invitation));
        invitations.putAll(invited);
        return Collections.unmodifiableMap(invited);
    }

    /** Returns the invitations that are due but not sent, because their people said no. */
    public List<InvitationRefusal> refusals() {
        InvitationRules rules = rules();
        List<InvitationRefusal> refusals = new ArrayList<>();
        due().forEach(invitation -> {
            Optional<RefusalReason> reason = rules.refusal(invitation);
            reason.ifPresent(known -> refusals.add(new InvitationRefusal(invitation, known)));
        });
        return refusals;
    }

    private Stream<PersonalInvitation> due() {
        return served.openInvitations(LocalDate.now(served.study().zone())).stream()
                .filter(invitation -> !responses.isSubmitted(invitation));
    }

    private InvitationRules rules() {
        return new InvitationRules(
                served.study(),
                served.study().consents().with(consents.consents()),
                Set.copyOf(withdrawals.leavingDates().keySet()),
                Set.copyOf(withdrawals.messageRefusalDates().keySet()));
    }
}
