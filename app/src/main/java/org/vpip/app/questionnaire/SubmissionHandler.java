package org.vpip.app.questionnaire;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vpip.app.access.AccessState;
import org.vpip.app.access.PersonalSchedule;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.Sha256;
import org.vpip.app.storage.AnswerSnapshot;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.ResponseProgress;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.SubmissionKey;
import org.vpip.app.web.FormPost;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.study.privacy.ConsentScopeText;
import org.vpip.instruments.wording.Language;

/** The handler of submitted forms; each method returns when the accepted answers are on the disk. */
@Component
class SubmissionHandler {
    /** The button that takes a choice back; its value is the question. */
    static final String RETRACTION = "retract";

    private final QuestionnaireAccess access;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final ConsentRegister consents;
    private final EarlierAnswers earlier;

    SubmissionHandler(
            QuestionnaireAccess access,
            Invitations invitations,
            StoredResponses responses,
            ConsentRegister consents,
            EarlierAnswers earlier) {
        this.access = access;
        this.invitations = invitations;
        this.responses = responses;
        this.consents = consents;
        this.earlier = earlier;
    }

    /**
     * The submission of a form.
     *
     * @param screen key of its screen
     * @param button value of the pressed button
     * @param isSwitch whether the button switches the language
     * @param texts texts in the language of the page
     */
    record SubmissionPost(String screen, String button, boolean isSwitch, PageTexts texts, FormPost form) {
        static SubmissionPost of(FormPost form, boolean isSwitch, PageTexts texts) {
            String button = form.has(RETRACTION) ? "save" : form.first("go");
            return new SubmissionPost(form.first("screen"), button, isSwitch, texts, form);
        }

        boolean isConfirmation() {
            return form.first("asked").equals("yes");
        }

        /** Returns whether the page was opened from the review. */
        boolean isOpenedFromReview() {
            return form.first("returning").equals("yes");
        }

        /** Returns whether the consent page was opened to change a decision. */
        boolean isConsentEdit() {
            return form.first("again").equals("yes");
        }

        boolean isNext() {
            return button.equals("next");
        }

        /** Returns the identity of the submission; {@link SubmissionKey#NONE} for a form without a key of our pages. */
        SubmissionKey key() {
            String key = form.first("key");
            String sequence = form.first("seq");
            if (!key.matches("[\\w-]{16,64}") || !sequence.matches("\\d{1,9}")) {
                return SubmissionKey.NONE;
            }
            return new SubmissionKey(
                    key,
                    Integer.parseInt(sequence),
                    Sha256.hexadecimal(form.fields().toString()));
        }
    }

    /** Returns the submitted choice of each scope, accepted or not. */
    Map<ConsentScope, String> submittedDecisions(SubmissionPost post) {
        Map<ConsentScope, String> typed = new EnumMap<>(ConsentScope.class);
        for (ConsentScopeText tier : access.consentScopes()) {
            String answer = post.form().first("tier-" + tier.tier().code());
            if (!answer.isEmpty()) {
                typed.put(tier.tier(), answer);
            }
        }
        return typed;
    }

    /**
     * Accepts the choices of the consent page, begins what is due, and returns the scopes that still need an answer.
     *
     * @param due the questionnaires of the wave that the person can answer now
     */
    List<ConsentScope> acceptConsent(PersonalInvitation invitation, List<PersonalInvitation> due, SubmissionPost post) {
        boolean isDeclined = post.button().equals("decline");
        boolean isSubmitted = access.state(invitation) == AccessState.RECEIVED;
        if (!post.isNext() && (!isDeclined || isSubmitted)) {
            return List.of();
        }
        List<ConsentDecision> decisions = new ArrayList<>();
        List<ConsentScope> open = new ArrayList<>();
        for (ConsentScopeText tier : access.consentScopes()) {
            String answer = post.form().first("tier-" + tier.tier().code());
            boolean isSurvey = tier.tier() == ConsentScope.SURVEY;
            if (isSurvey) {
                decisions.add(new ConsentDecision(ConsentScope.SURVEY, tier.version(), !isDeclined));
            } else if (!answer.isEmpty()) {
                decisions.add(new ConsentDecision(tier.tier(), tier.version(), answer.equals("yes")));
            } else if (access.undecidedScopes(invitation).contains(tier)) {
                open.add(tier.tier());
                if (post.isConfirmation() || isDeclined) {
                    decisions.add(new ConsentDecision(tier.tier(), tier.version(), false));
                }
            }
        }
        if (!open.isEmpty() && !post.isConfirmation() && !isDeclined) {
            return open;
        }
        OffsetDateTime now = access.now().toOffsetDateTime();
        consents.record(invitation.participant(), decisions, post.texts().language(), now);
        if (isDeclined) {
            responses.discardUnsent(invitation.participant());
        } else if (!isSubmitted) {
            begin(due, post.texts().language(), now);
        }
        return List.of();
    }

    /** Begins questionnaires for which the person consented. */
    private void begin(List<PersonalInvitation> due, Language language, OffsetDateTime now) {
        List<PersonalInvitation> begun = due.stream()
                .map(invitation -> invitation.withLanguage(language))
                .toList();
        invitations.addAll(begun);
        begun.forEach(invitation -> responses.begin(invitation, now, prefill(invitation)));
    }

    private Map<String, String> prefill(PersonalInvitation invitation) {
        return earlier.prefill(invitation, access.context(invitation).instrument());
    }

    /**
     * Accepts the review page: opens a screen again, or submits the response. The next questionnaires, begun by the same
     * consent, then begin anew, so that they know its answers and their time is their own.
     */
    void acceptReview(Invitation invitation, PersonalSchedule schedule, SubmissionPost post) {
        Optional<FlowPosition> position = position(invitation);
        if (position.isEmpty()) {
            return;
        }
        QuestionnaireFlow flow = access.flow(invitation);
        if (post.button().startsWith("open:")) {
            flow.screen(post.button().substring("open:".length()))
                    .filter(screen -> flow.canOpen(screen, FlowPosition.REVIEW))
                    .ifPresent(screen -> responses.save(
                            invitation, Map.of(), new FlowPosition(screen.key(), true).encoded(), post.key()));
        } else if (post.isNext()) {
            access.submit(invitation, (screen, answers) -> resolvedAnswers(invitation, screen, answers));
            if (responses.isSubmitted(invitation)) {
                schedule.due().stream()
                        .filter(next -> !next.key().equals(invitation.key()))
                        .forEach(next -> responses.beginAnew(next, access.now().toOffsetDateTime(), prefill(next)));
            }
        }
    }

    /** Returns the values to store with a submitted response; empty before the review. */
    private Optional<Map<String, String>> resolvedAnswers(
            Invitation invitation, String stored, Map<String, String> answers) {
        QuestionnaireFlow flow = QuestionnaireFlow.of(access.context(invitation), answers);
        FlowPosition position = FlowPosition.of(stored);
        boolean isAtReview =
                position.isReview() || flow.resumeScreen(position.screen()).isEmpty();
        return isAtReview ? Optional.of(flow.resolvedAnswers()) : Optional.empty();
    }

    private Optional<FlowPosition> position(Invitation invitation) {
        return responses.find(invitation).map(ResponseProgress::screen).map(FlowPosition::of);
    }

    /** Accepts the answers of a screen and returns the errors; begins again where another request came between. */
    ScreenModel.ScreenFeedback acceptScreen(Invitation invitation, SubmissionPost post) {
        Optional<ScreenModel.ScreenFeedback> feedback = Optional.empty();
        while (feedback.isEmpty()) {
            AnswerSnapshot stored = responses.snapshot(invitation);
            Optional<ScreenSubmission> submission = position(invitation)
                    .flatMap(position -> ScreenSubmission.of(access.context(invitation), stored, position, post));
            feedback = submission.isEmpty()
                    ? Optional.of(ScreenModel.ScreenFeedback.NOTHING)
                    : accept(invitation, submission.get());
        }
        return feedback.get();
    }

    /** Returns empty where the stored answers changed since the submission read them. */
    private Optional<ScreenModel.ScreenFeedback> accept(Invitation invitation, ScreenSubmission submission) {
        SubmissionPost post = submission.post();
        List<ItemInstance> asked = submission.asked();
        ScreenAnswers answers = submission.answers(asked);
        Map<String, String> errors = answers.errors(asked, post.texts(), post.isNext() && !post.isConfirmation());
        List<ItemInstance> contested =
                asked.stream().filter(slot -> answers.isContested(slot.key())).toList();
        contested.forEach(slot -> errors.put(slot.key(), submission.contestedMessage(slot)));
        FlowPosition next = errors.isEmpty()
                ? submission.next(answers.accepted())
                : new FlowPosition(post.screen(), post.isOpenedFromReview());
        boolean isSaved = responses.saveIfUnchanged(
                invitation, submission.stored(), submission.changes(answers.accepted()), next.encoded(), post.key());
        ScreenModel.ScreenFeedback feedback = new ScreenModel.ScreenFeedback(
                answers.typed(), errors, Optional.of(access.now()), post.form().first("find"), !contested.isEmpty());
        return isSaved ? Optional.of(feedback) : Optional.empty();
    }
}
