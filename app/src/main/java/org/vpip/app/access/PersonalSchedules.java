package org.vpip.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vpip.app.access.PersonalSchedule.ScheduledQuestionnaire;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.participant.ResponseKey;
import org.vpip.app.storage.CodeParticipants;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;

/** The schedules of people, by the waves of the study, the list of who was asked what, and the responses. */
@Component
public class PersonalSchedules {
    private final ServedStudy study;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final Withdrawals withdrawals;
    private final CodeParticipants codeParticipants;
    private final Clock clock;

    PersonalSchedules(
            ServedStudy study,
            Invitations invitations,
            StoredResponses responses,
            Withdrawals withdrawals,
            CodeParticipants codeParticipants,
            Clock clock) {
        this.study = study;
        this.invitations = invitations;
        this.responses = responses;
        this.withdrawals = withdrawals;
        this.codeParticipants = codeParticipants;
        this.clock = clock;
    }

    /** Returns the schedule of a person today; a questionnaire that the study folder has answers to is not part of it. */
    public PersonalSchedule of(ParticipantId person) {
        LocalDate today = study.today(clock);
        Map<ResponseKey, PersonalInvitation> asked = new LinkedHashMap<>();
        invitations.of(person).forEach(invitation -> asked.put(invitation.key(), invitation));
        Set<ResponseKey> answered = answeredInData(person);
        study.invitations(person, today).stream()
                .filter(invitation -> !answered.contains(invitation.key()))
                .forEach(invitation -> asked.putIfAbsent(invitation.key(), invitation));
        Set<ResponseKey> sent = responses.submittedKeys(person);
        boolean hasStopped = withdrawals.hasStopped(person);
        boolean isMember = isMember(person);
        return new PersonalSchedule(inOrder(asked.values()).stream()
                .map(invitation -> new ScheduledQuestionnaire(
                        invitation, hasStopped ? AccessState.WITHDRAWN : state(invitation, sent, isMember, today)))
                .toList());
    }

    private Set<ResponseKey> answeredInData(ParticipantId person) {
        return study.study().responses().all().stream()
                .filter(response -> response.participant().equals(person))
                .map(response -> new ResponseKey(person.value(), response.wave().value(), response.instrument()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private AccessState state(PersonalInvitation invitation, Set<ResponseKey> sent, boolean isMember, LocalDate today) {
        if (sent.contains(invitation.key())) {
            return AccessState.RECEIVED;
        }
        boolean isAsked = isMember && study.instrument(invitation.instrument()).isPresent();
        return isAsked ? AccessState.of(study.state(invitation.wave(), today)) : AccessState.CLOSED;
    }

    /** Returns whether the study lists the person or knows their self-generated code. */
    private boolean isMember(ParticipantId person) {
        Memberships people = study.study().memberships();
        return people.withoutWithdrawn().ids().contains(person)
                || (!people.ids().contains(person) && codeParticipants.contains(person));
    }

    private List<PersonalInvitation> inOrder(Iterable<PersonalInvitation> asked) {
        List<Wave> waves = study.wavesByOpening();
        List<PersonalInvitation> sorted = new ArrayList<>();
        asked.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt((PersonalInvitation invitation) -> index(waves, invitation.wave()))
                .thenComparingInt(invitation -> index(waves, invitation.wave(), invitation.instrument())));
        return sorted;
    }

    /** Returns the place of a wave; one that the study no longer lists comes first. */
    private static int index(List<Wave> waves, WaveId id) {
        return waves.stream().map(Wave::id).toList().indexOf(id);
    }

    private static int index(List<Wave> waves, WaveId id, InstrumentId instrument) {
        return waves.stream()
                .filter(wave -> wave.id().equals(id))
                .map(wave -> List.copyOf(wave.instruments()).indexOf(instrument))
                .findFirst()
                .orElse(-1);
    }

    /** Returns the state of one questionnaire today. */
    public AccessState state(PersonalInvitation invitation) {
        return of(invitation.participant()).all().stream()
                .filter(scheduled -> scheduled.invitation().key().equals(invitation.key()))
                .map(ScheduledQuestionnaire::state)
                .findFirst()
                .orElse(AccessState.CLOSED);
    }
}
