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
import org.vpip.app.feedback.FeedbackWindows;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.ContactRoster;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.CodeParticipants;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.IdentityRegister;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.study.privacy.ConsentScopeText;

/** What the questionnaire of one personal link is to its person now. */
@Component
class QuestionnaireAccess {
    private final ServedStudy study;
    private final StoredResponses responses;
    private final ConsentRegister consents;
    private final Withdrawals departures;
    private final IdentityRegister contacts;
    private final CodeParticipants coded;
    private final FeedbackWindows rounds;
    private final Clock clock;

    QuestionnaireAccess(
            ServedStudy study,
            StoredResponses responses,
            ConsentRegister consents,
            Withdrawals departures,
            IdentityRegister contacts,
            CodeParticipants coded,
            FeedbackWindows rounds,
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
    enum AccessState {
        NOT_YET,
        OPEN,
        RECEIVED,
        CLOSED,
        WITHDRAWN
    }

    AccessState state(Invitation invitation) {
        return invitation.match(this::personalState, feedback -> told(rounds.state(feedback)));
    }

    private AccessState personalState(PersonalInvitation invitation) {
        if (departures
                .find(invitation.participant())
                .filter(kind -> kind != WithdrawalType.NO_REMINDERS)
                .isPresent()) {
            return AccessState.WITHDRAWN;
        }
        if (responses
                .find(invitation)
                .filter(saved -> saved.submittedAt() != null)
                .isPresent()) {
            return AccessState.RECEIVED;
        }
        boolean taken = isMember(invitation)
                && study.instrument(invitation.instrument()).isPresent();
        return taken ? told(study.state(invitation.wave(), today())) : AccessState.CLOSED;
    }

    /** Whether the person is in the study: in its list, or known by their own code. */
    private boolean isMember(PersonalInvitation invitation) {
        Memberships people = study.study().memberships();
        return people.withoutWithdrawn().ids().contains(invitation.participant())
                || (!people.ids().contains(invitation.participant()) && coded.contains(invitation.participant()));
    }

    private static AccessState told(ServedStudy.OpeningState wave) {
        return switch (wave) {
            case NOT_YET -> AccessState.NOT_YET;
            case OPEN -> AccessState.OPEN;
            case CLOSED -> AccessState.CLOSED;
        };
    }

    /** Takes a whole response in, if it may be sent as it stands. */
    void submit(Invitation invitation, StoredResponses.SubmissionPolicy sending) {
        invitation
                .<Runnable>match(
                        personal -> () -> responses.submit(personal, now().toOffsetDateTime(), sending),
                        feedback -> () -> rounds.submit(feedback, sending))
                .run();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(study.study().zone()));
    }

    ZonedDateTime now() {
        return ZonedDateTime.now(clock.withZone(study.study().zone()));
    }

    /** The day on which the wave of a link opens; empty when it has no such wave. */
    Optional<LocalDate> openingDay(Invitation invitation) {
        return wave(invitation).map(Wave::opens);
    }

    /** Everything that this person may be asked to agree to, taking part first. */
    List<ConsentScopeText> consentScopes() {
        Set<ConsentScope> meant = study.consentScopes();
        return study.study().settings().notice().tiers().stream()
                .filter(tier -> meant.contains(tier.tier()))
                .toList();
    }

    Map<ConsentScope, ConsentDecision> decisions(ParticipantId person) {
        return consents.decisions(person);
    }

    /** What is still to be asked: never answered, or in another version of the text. */
    List<ConsentScopeText> undecidedScopes(PersonalInvitation invitation) {
        Map<ConsentScope, ConsentDecision> given = decisions(invitation.participant());
        List<ConsentScopeText> undecided = new ArrayList<>();
        for (ConsentScopeText tier : consentScopes()) {
            ConsentDecision last = given.get(tier.tier());
            if (last == null || !last.version().equals(tier.version())) {
                undecided.add(tier);
            }
        }
        return undecided;
    }

    /** Whether there is something to agree to, and to change one's mind about: as long as the wave is asked, and after sending. */
    boolean hasConsent(Invitation invitation) {
        AccessState state = state(invitation);
        return invitation.personal().isPresent() && (state == AccessState.OPEN || state == AccessState.RECEIVED);
    }

    /** Whether the person has said that they do not take part. */
    boolean hasDeclined(Invitation invitation) {
        ConsentDecision survey = decisions(invitation).get(ConsentScope.SURVEY);
        return survey != null && !survey.isGranted();
    }

    private Map<ConsentScope, ConsentDecision> decisions(Invitation invitation) {
        return invitation
                .personal()
                .map(personal -> decisions(personal.participant()))
                .orElse(Map.of());
    }

    private Set<ConsentScope> agreed(Invitation invitation) {
        EnumSet<ConsentScope> asked = EnumSet.noneOf(ConsentScope.class);
        consentScopes().forEach(tier -> asked.add(tier.tier()));
        Set<ConsentScope> agreed = EnumSet.complementOf(EnumSet.copyOf(asked));
        decisions(invitation).values().stream()
                .filter(ConsentDecision::isGranted)
                .forEach(given -> agreed.add(given.tier()));
        return agreed;
    }

    QuestionnaireContext context(Invitation invitation) {
        return context(invitation, agreed(invitation));
    }

    /** The questionnaire as it would be put to somebody who agrees to everything. */
    QuestionnaireContext fullConsentContext(Invitation invitation) {
        return context(invitation, EnumSet.allOf(ConsentScope.class));
    }

    private QuestionnaireContext context(Invitation invitation, Set<ConsentScope> agreed) {
        Instrument instrument = study.instrument(invitation.instrument()).orElseThrow();
        QuestionnaireContext asking =
                new QuestionnaireContext(invitation, instrument, agreed, occasion(invitation), now());
        boolean asksForPeople = instrument.items().stream()
                .anyMatch(item -> item.choices() != null && item.choices().isOpen());
        return asksForPeople ? asking.withInstrument(instrument.withRoster(listed(invitation, asking))) : asking;
    }

    /** Returns the members that a person may choose from; feedback belongs to no community. */
    private ChoiceList listed(Invitation invitation, QuestionnaireContext asking) {
        return invitation
                .personal()
                .map(person -> roster().choiceList(person.participant(), census(person), asking.seed("roster")))
                .orElseGet(() -> new ChoiceList(ChoiceList.ROSTER, List.of()));
    }

    private ContactRoster roster() {
        Set<ParticipantId> unlisted = new HashSet<>(departures.leavingDates().keySet());
        consents.decisionsOnScope(ConsentScope.NAMED).forEach((person, agreed) -> {
            if (!agreed) {
                unlisted.add(person);
            }
        });
        return new ContactRoster(study.study().memberships(), contacts.names(), unlisted);
    }

    private LocalDate census(PersonalInvitation invitation) {
        return openingDay(invitation).orElse(today());
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

    QuestionnaireFlow flow(Invitation invitation) {
        return QuestionnaireFlow.of(context(invitation), responses.answers(invitation));
    }
}
