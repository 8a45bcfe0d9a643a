package org.vpip.app.questionnaire;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vpip.app.access.AccessState;
import org.vpip.app.access.PersonalSchedules;
import org.vpip.app.feedback.FeedbackWindows;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.ContactRoster;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.IdentityRegister;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.study.privacy.ConsentScopeText;

/** The current state of the questionnaire behind a link, and the consent of its person. */
@Component
class QuestionnaireAccess {
    private final ServedStudy study;
    private final StoredResponses responses;
    private final ConsentRegister consents;
    private final Withdrawals withdrawals;
    private final IdentityRegister identities;
    private final PersonalSchedules schedules;
    private final FeedbackWindows windows;
    private final Clock clock;

    QuestionnaireAccess(
            ServedStudy study,
            StoredResponses responses,
            ConsentRegister consents,
            Withdrawals withdrawals,
            IdentityRegister identities,
            PersonalSchedules schedules,
            FeedbackWindows windows,
            Clock clock) {
        this.study = study;
        this.responses = responses;
        this.consents = consents;
        this.withdrawals = withdrawals;
        this.identities = identities;
        this.schedules = schedules;
        this.windows = windows;
        this.clock = clock;
    }

    AccessState state(Invitation invitation) {
        return invitation.match(schedules::state, feedback -> AccessState.of(windows.state(feedback)));
    }

    /** Submits a response if the policy allows it. */
    void submit(Invitation invitation, StoredResponses.SubmissionPolicy policy) {
        invitation
                .<Runnable>match(
                        personal -> () -> responses.submit(personal, now().toOffsetDateTime(), policy),
                        feedback -> () -> windows.submit(feedback, policy))
                .run();
    }

    LocalDate today() {
        return study.today(clock);
    }

    ZonedDateTime now() {
        return ZonedDateTime.now(clock.withZone(study.study().zone()));
    }

    /** Returns the day on which the wave of an invitation opens; empty for feedback. */
    Optional<LocalDate> openingDay(Invitation invitation) {
        return wave(invitation).map(Wave::opens);
    }

    /** Returns the texts of all scopes that the study uses, participation first. */
    List<ConsentScopeText> consentScopes() {
        Set<ConsentScope> used = study.consentScopes();
        return study.study().settings().notice().tiers().stream()
                .filter(tier -> used.contains(tier.tier()))
                .toList();
    }

    Map<ConsentScope, ConsentDecision> decisions(ParticipantId person) {
        return consents.decisions(person);
    }

    /** Returns the scopes that the person never answered, or answered for another version of the text. */
    List<ConsentScopeText> undecidedScopes(PersonalInvitation invitation) {
        Map<ConsentScope, ConsentDecision> decisions = decisions(invitation.participant());
        return consentScopes().stream()
                .filter(tier -> {
                    ConsentDecision last = decisions.get(tier.tier());
                    return last == null || !last.version().equals(tier.version());
                })
                .toList();
    }

    /** Returns whether the person may give or change consent: while the wave is open, and after submission. */
    boolean hasConsent(Invitation invitation) {
        AccessState state = state(invitation);
        return invitation.personal().isPresent() && (state == AccessState.OPEN || state == AccessState.RECEIVED);
    }

    /** Returns whether the person declined to participate. */
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
                .forEach(decisions -> agreed.add(decisions.tier()));
        return agreed;
    }

    QuestionnaireContext context(Invitation invitation) {
        return context(invitation, agreed(invitation));
    }

    /** Returns the context for a person who agrees to every scope. */
    QuestionnaireContext fullConsentContext(Invitation invitation) {
        return context(invitation, EnumSet.allOf(ConsentScope.class));
    }

    private QuestionnaireContext context(Invitation invitation, Set<ConsentScope> agreed) {
        Instrument instrument = study.instrument(invitation.instrument()).orElseThrow();
        QuestionnaireContext context =
                new QuestionnaireContext(invitation, instrument, agreed, occasion(invitation), now());
        boolean asksForPeople = instrument.items().stream()
                .anyMatch(item -> item.choices() != null && item.choices().isOpen());
        return asksForPeople ? context.withInstrument(instrument.withRoster(listed(invitation, context))) : context;
    }

    /** Returns the members that a person may choose from; feedback belongs to no community. */
    private ChoiceList listed(Invitation invitation, QuestionnaireContext context) {
        return invitation
                .personal()
                .map(person -> roster().choiceList(person.participant(), censusDay(person), context.seed("roster")))
                .orElseGet(() -> new ChoiceList(ChoiceList.ROSTER, List.of()));
    }

    /** Returns the census date of the wave; without one, the day on which the wave opens. */
    private LocalDate censusDay(PersonalInvitation person) {
        Optional<Wave> wave = wave(person);
        return wave.map(asked -> asked.dates().census())
                .or(() -> wave.map(Wave::opens))
                .orElseGet(this::today);
    }

    private ContactRoster roster() {
        Set<ParticipantId> listed = new HashSet<>(study.study().consents().agreeing(ConsentScope.NAMED));
        consents.decisionsOnScope(ConsentScope.NAMED).forEach((person, agreed) -> {
            if (agreed) {
                listed.add(person);
            } else {
                listed.remove(person);
            }
        });
        listed.removeAll(withdrawals.leavingDates().keySet());
        return new ContactRoster(study.study().memberships(), identities.names(), listed);
    }

    private Optional<Wave> wave(Invitation invitation) {
        return invitation.personal().flatMap(personal -> study.study().wave(personal.wave()));
    }

    /** Returns the number of earlier waves with an equal questionnaire. */
    private int occasion(Invitation invitation) {
        List<Wave> context = study.study().waves().stream()
                .filter(wave -> wave.instruments().contains(invitation.instrument()))
                .toList();
        return wave(invitation).map(context::indexOf).filter(at -> at >= 0).orElse(0);
    }

    QuestionnaireFlow flow(Invitation invitation) {
        return QuestionnaireFlow.of(context(invitation), responses.answers(invitation));
    }
}
