package org.vpip.app.study;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.app.study.InvitationRefusal.RefusalReason;
import org.vpip.instruments.response.ParticipantId;

/** The issue of personal links to the people who have something to answer. */
@Component
public class InvitationIssuer {
    private final ServedStudy served;
    private final Invitations invitations;
    private final PersonalLinks links;
    private final StoredResponses responses;
    private final ConsentRegister consents;
    private final Withdrawals withdrawals;
    private final Clock clock;

    InvitationIssuer(
            ServedStudy served,
            Invitations invitations,
            PersonalLinks links,
            StoredResponses responses,
            ConsentRegister consents,
            Withdrawals withdrawals,
            Clock clock) {
        this.served = served;
        this.invitations = invitations;
        this.links = links;
        this.responses = responses;
        this.consents = consents;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /**
     * Returns the people with something open that they have not sent, except who said no, each with their lasting link, in the
     * order of the sheet. A person without a link gets one.
     */
    public List<InvitedPerson> invite() {
        InvitationRules rules = rules();
        Map<ParticipantId, List<PersonalInvitation>> due = due().filter(
                        invitation -> rules.refusal(invitation).isEmpty())
                .collect(Collectors.groupingBy(PersonalInvitation::participant));
        List<ParticipantId> people = served.study().memberships().ids().stream()
                .filter(due::containsKey)
                .toList();
        List<InvitedPerson> invited = links.issue(served.study().settings().id(), people).stream()
                .map(link -> InvitedPerson.of(link, due.getOrDefault(link.participant(), List.of())))
                .toList();
        invitations.addAll(invited.stream()
                .flatMap(person -> person.invitations().stream())
                .toList());
        return invited;
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
        return served.openInvitations(served.today(clock)).stream()
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
