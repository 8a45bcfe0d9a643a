package org.vpip.app.questionnaire;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vpip.app.feedback.Rounds;
import org.vpip.app.people.Departure;
import org.vpip.app.people.Given;
import org.vpip.app.people.Invitation;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.app.people.Roster;
import org.vpip.app.storage.CodedPeople;
import org.vpip.app.storage.Consents;
import org.vpip.app.storage.Contacts;
import org.vpip.app.storage.Departures;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Participants;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.study.ConsentTier;
import org.vpip.instruments.study.Tier;

/** What the questionnaire of one personal link is to its person now. */
@Component
class Journey {
    private final ServedStudy study;
    private final StoredResponses responses;
    private final Consents consents;
    private final Departures departures;
    private final Contacts contacts;
    private final CodedPeople coded;
    private final Rounds rounds;
    private final Clock clock;

    Journey(
            ServedStudy study,
            StoredResponses responses,
            Consents consents,
            Departures departures,
            Contacts contacts,
            CodedPeople coded,
            Rounds rounds,
            Clock clock) {
        this.study = study;
        this.responses = responses;
        this.consents = consents;
        this.departures = departures;
        this.contacts = contacts;
        this.coded = coded;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** What the link shows. */
    enum State {
        NOT_YET,
        OPEN,
        RECEIVED,
        CLOSED,
        WITHDRAWN
    }

    State state(Invitation invitation) {
        return invitation.match(this::personalState, feedback -> told(rounds.state(feedback)));
    }

    private State personalState(PersonalInvitation invitation) {
        if (departures
                .of(invitation.participant())
                .filter(kind -> kind != Departure.NO_REMINDERS)
                .isPresent()) {
            return State.WITHDRAWN;
        }
        if (responses
                .find(invitation)
                .filter(saved -> saved.submitted() != null)
                .isPresent()) {
            return State.RECEIVED;
        }
        boolean taken = isMember(invitation)
                && study.instrument(invitation.instrument()).isPresent();
        return taken ? told(study.state(invitation.wave(), today())) : State.CLOSED;
    }

    /** Whether the person is in the study: in its list, or known by their own code. */
    private boolean isMember(PersonalInvitation invitation) {
        Participants people = study.study().participants();
        return people.remaining().ids().contains(invitation.participant())
                || (!people.ids().contains(invitation.participant()) && coded.has(invitation.participant()));
    }

    private static State told(ServedStudy.State wave) {
        return switch (wave) {
            case NOT_YET -> State.NOT_YET;
            case OPEN -> State.OPEN;
            case CLOSED -> State.CLOSED;
        };
    }

    /** Takes a whole response in, if it may be sent as it stands. */
    void send(Invitation invitation, StoredResponses.Sending sending) {
        invitation
                .<Runnable>match(
                        personal -> () -> responses.submit(personal, now().toOffsetDateTime(), sending),
                        feedback -> () -> rounds.send(feedback, sending))
                .run();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(study.study().zone()));
    }

    ZonedDateTime now() {
        return ZonedDateTime.now(clock.withZone(study.study().zone()));
    }

    /** The day on which the wave of a link opens; empty when it has no such wave. */
    Optional<LocalDate> opens(Invitation invitation) {
        return wave(invitation).map(Wave::opens);
    }

    /** Everything that this person may be asked to agree to, taking part first. */
    List<ConsentTier> tiers() {
        Set<Tier> meant = study.tiers();
        return study.study().settings().notice().tiers().stream()
                .filter(tier -> meant.contains(tier.tier()))
                .toList();
    }

    Map<Tier, Given> given(ParticipantId person) {
        return consents.of(person);
    }

    /** What is still to be asked: never answered, or in another version of the text. */
    List<ConsentTier> undecided(PersonalInvitation invitation) {
        Map<Tier, Given> given = given(invitation.participant());
        List<ConsentTier> undecided = new ArrayList<>();
        for (ConsentTier tier : tiers()) {
            Given last = given.get(tier.tier());
            if (last == null || !last.version().equals(tier.version())) {
                undecided.add(tier);
            }
        }
        return undecided;
    }

    /** Whether there is something to agree to, and to change one's mind about: as long as the wave is asked, and after sending. */
    boolean hasConsent(Invitation invitation) {
        State state = state(invitation);
        return invitation.personal().isPresent() && (state == State.OPEN || state == State.RECEIVED);
    }

    /** Whether the person has said that they do not take part. */
    boolean hasDeclined(Invitation invitation) {
        Given survey = given(invitation).get(Tier.SURVEY);
        return survey != null && !survey.agreed();
    }

    private Map<Tier, Given> given(Invitation invitation) {
        return invitation
                .personal()
                .map(personal -> given(personal.participant()))
                .orElse(Map.of());
    }

    private Set<Tier> agreed(Invitation invitation) {
        EnumSet<Tier> asked = EnumSet.noneOf(Tier.class);
        tiers().forEach(tier -> asked.add(tier.tier()));
        Set<Tier> agreed = EnumSet.complementOf(EnumSet.copyOf(asked));
        given(invitation).values().stream().filter(Given::agreed).forEach(given -> agreed.add(given.tier()));
        return agreed;
    }

    Asking asking(Invitation invitation) {
        return asking(invitation, agreed(invitation));
    }

    /** The questionnaire as it would be put to somebody who agrees to everything. */
    Asking promised(Invitation invitation) {
        return asking(invitation, EnumSet.allOf(Tier.class));
    }

    private Asking asking(Invitation invitation, Set<Tier> agreed) {
        Instrument instrument = study.instrument(invitation.instrument()).orElseThrow();
        Asking asking = new Asking(invitation, instrument, agreed, occasion(invitation), now());
        boolean asksForPeople = instrument.items().stream()
                .anyMatch(item -> item.choices() != null && item.choices().isOpen());
        return asksForPeople ? asking.with(instrument.withRoster(listed(invitation, asking))) : asking;
    }

    /** Returns the members that a person may choose from; feedback belongs to no community. */
    private ChoiceList listed(Invitation invitation, Asking asking) {
        return invitation
                .personal()
                .map(person -> roster().seenBy(person.participant(), census(person), asking.chance("roster")))
                .orElseGet(() -> new ChoiceList(ChoiceList.ROSTER, List.of()));
    }

    private Roster roster() {
        Set<ParticipantId> unlisted = new HashSet<>(departures.left().keySet());
        consents.to(Tier.NAMED).forEach((person, agreed) -> {
            if (!agreed) {
                unlisted.add(person);
            }
        });
        return new Roster(study.study().participants(), contacts.names(), unlisted);
    }

    private LocalDate census(PersonalInvitation invitation) {
        return opens(invitation).orElse(today());
    }

    private Optional<Wave> wave(Invitation invitation) {
        return invitation.personal().flatMap(personal -> study.study().wave(personal.wave()));
    }

    /** How many waves before this one ask the same questionnaire. */
    private int occasion(Invitation invitation) {
        List<Wave> asking = study.study().waves().stream()
                .filter(wave -> wave.instruments().contains(invitation.instrument()))
                .toList();
        return wave(invitation).map(asking::indexOf).filter(at -> at >= 0).orElse(0);
    }

    Course course(Invitation invitation) {
        return Course.of(asking(invitation), responses.answers(invitation));
    }
}
