package org.vpip.app.questionnaire;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.ResponseProgress;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.web.FormPost;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.response.ChoiceRepeat;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.study.privacy.ConsentScopeText;

/** Takes in what the forms of a questionnaire say; what it has taken is on the disk when it returns. */
@Component
class SubmissionHandler {
    private final QuestionnaireAccess journey;
    private final StoredResponses responses;
    private final ConsentRegister consents;
    private final EarlierAnswers earlier;

    SubmissionHandler(
            QuestionnaireAccess journey, StoredResponses responses, ConsentRegister consents, EarlierAnswers earlier) {
        this.journey = journey;
        this.responses = responses;
        this.consents = consents;
        this.earlier = earlier;
    }

    /**
     * What a form said.
     *
     * @param screen key of the screen it stood on
     * @param button the button that was pressed
     * @param isSwitch whether the button was the one for the other language
     * @param texts in the language of the page
     */
    record SubmissionPost(String screen, String button, boolean isSwitch, PageTexts texts, FormPost form) {
        static SubmissionPost of(FormPost form, boolean isSwitch, PageTexts texts) {
            return new SubmissionPost(form.first("screen"), form.first("go"), isSwitch, texts, form);
        }

        boolean isConfirmation() {
            return form.first("asked").equals("yes");
        }

        /** Whether the page was opened from the review. */
        boolean isOpenedFromReview() {
            return form.first("returning").equals("yes");
        }

        /** Whether the consent page was opened to change something. */
        boolean isConsentEdit() {
            return form.first("again").equals("yes");
        }

        boolean isNext() {
            return button.equals("next");
        }
    }

    /** What the consent page says of each tier, whether it is taken or not. */
    Map<ConsentScope, String> submittedDecisions(SubmissionPost sent) {
        Map<ConsentScope, String> typed = new EnumMap<>(ConsentScope.class);
        for (ConsentScopeText tier : journey.consentScopes()) {
            String answer = sent.form().first("tier-" + tier.tier().code());
            if (!answer.isEmpty()) {
                typed.put(tier.tier(), answer);
            }
        }
        return typed;
    }

    /** Takes the choices of the consent page; the tiers that still need an answer come back. */
    List<ConsentScope> acceptConsent(PersonalInvitation invitation, SubmissionPost sent) {
        boolean declines = sent.button().equals("decline");
        boolean isSent = journey.state(invitation) == QuestionnaireAccess.AccessState.RECEIVED;
        if (!sent.isNext() && (!declines || isSent)) {
            return List.of();
        }
        List<ConsentDecision> given = new ArrayList<>();
        List<ConsentScope> open = new ArrayList<>();
        for (ConsentScopeText tier : journey.consentScopes()) {
            String answer = sent.form().first("tier-" + tier.tier().code());
            boolean survey = tier.tier() == ConsentScope.SURVEY;
            if (survey) {
                given.add(new ConsentDecision(ConsentScope.SURVEY, tier.version(), !declines));
            } else if (!answer.isEmpty()) {
                given.add(new ConsentDecision(tier.tier(), tier.version(), answer.equals("yes")));
            } else if (isUndecided(invitation, tier)) {
                open.add(tier.tier());
                if (sent.isConfirmation() || declines) {
                    given.add(new ConsentDecision(tier.tier(), tier.version(), false));
                }
            }
        }
        if (!open.isEmpty() && !sent.isConfirmation() && !declines) {
            return open;
        }
        OffsetDateTime now = journey.now().toOffsetDateTime();
        consents.record(invitation.participant(), given, sent.texts().language(), now);
        if (declines) {
            responses.discardUnsent(invitation.participant());
        } else {
            responses.begin(
                    invitation,
                    now,
                    earlier.prefill(invitation, journey.context(invitation).instrument()));
        }
        return List.of();
    }

    private boolean isUndecided(PersonalInvitation invitation, ConsentScopeText tier) {
        return journey.undecidedScopes(invitation).contains(tier);
    }

    /** Takes the review page: goes back to a screen, or sends what stands at its review. */
    void acceptReview(Invitation invitation, SubmissionPost sent) {
        Optional<FlowPosition> visit = visit(invitation);
        if (visit.isEmpty()) {
            return;
        }
        QuestionnaireFlow course = journey.flow(invitation);
        if (sent.button().startsWith("open:")) {
            course.screen(sent.button().substring("open:".length()))
                    .filter(screen -> course.canOpen(screen, FlowPosition.REVIEW))
                    .ifPresent(screen -> responses.save(
                            invitation,
                            Map.of(),
                            new FlowPosition(screen.key(), true).encoded(),
                            SubmissionKeyReader.key(sent.form())));
        } else if (sent.isNext()) {
            journey.submit(invitation, (screen, answers) -> settled(invitation, screen, answers));
        }
    }

    /** What is stored with the answers when they are sent; before the review nothing is sent. */
    private Optional<Map<String, String>> settled(Invitation invitation, String stored, Map<String, String> answers) {
        QuestionnaireFlow course = QuestionnaireFlow.of(journey.context(invitation), answers);
        FlowPosition visit = FlowPosition.of(stored);
        boolean isAtReview =
                visit.isReview() || course.resumeScreen(visit.screen()).isEmpty();
        return isAtReview ? Optional.of(course.resolvedAnswers()) : Optional.empty();
    }

    private Optional<FlowPosition> visit(Invitation invitation) {
        return responses.find(invitation).map(ResponseProgress::screen).map(FlowPosition::of);
    }

    /** Takes the answers of a screen; what has to be mended comes back. */
    ScreenModel.ScreenFeedback acceptScreen(Invitation invitation, SubmissionPost sent) {
        Optional<FlowPosition> visit = visit(invitation);
        Map<String, String> stored = responses.answers(invitation);
        QuestionnaireFlow before = QuestionnaireFlow.of(journey.context(invitation), stored);
        Optional<Screen> whole = before.fullScreen(sent.screen());
        if (visit.isEmpty()
                || whole.isEmpty()
                || !before.canOpen(whole.get(), visit.get().furthestScreen())
                || isAboutAnother(sent, whole.get(), stored)) {
            return ScreenModel.ScreenFeedback.NOTHING;
        }
        QuestionnaireFlow typed = QuestionnaireFlow.of(
                journey.context(invitation), with(stored, whole.get().questions(), sent));
        List<ItemInstance> asked = whole.get().questions().stream()
                .filter(slot -> before.isAsked(slot) || typed.isAsked(slot))
                .toList();
        ScreenAnswers reply = ScreenAnswers.read(asked, typed, sent.form());
        Map<String, String> errors = reply.errors(asked, sent.texts(), sent.isNext() && !sent.isConfirmation());
        Map<String, String> after = new LinkedHashMap<>(stored);
        after.putAll(reply.accepted());
        after.values().removeIf(String::isBlank);
        FlowPosition next = errors.isEmpty()
                ? next(sent, before, QuestionnaireFlow.of(journey.context(invitation), after))
                : new FlowPosition(sent.screen(), sent.isOpenedFromReview());
        Map<String, String> taken = new LinkedHashMap<>(
                ChoiceRepeat.realignedAnswers(journey.context(invitation).instrument(), stored, after));
        taken.putAll(reply.accepted());
        responses.save(invitation, taken, next.encoded(), SubmissionKeyReader.key(sent.form()));
        LocalTime now = journey.now().toLocalTime();
        return new ScreenModel.ScreenFeedback(
                reply.typed(), errors, Optional.of(now), sent.form().first("find"));
    }

    /** Whether the list changed since the page was shown, so that this time of asking is about somebody else. */
    private static boolean isAboutAnother(SubmissionPost sent, Screen screen, Map<String, String> stored) {
        String about = sent.form().first("about");
        return !about.isEmpty() && !about.equals(screen.currentSubject(stored));
    }

    private static Map<String, String> with(Map<String, String> stored, List<ItemInstance> slots, SubmissionPost sent) {
        Map<String, String> all = new LinkedHashMap<>(stored);
        slots.forEach(slot -> all.put(slot.key(), ScreenAnswers.raw(slot, sent.form())));
        return all;
    }

    /** Whether the screen asks something now that its sender has not seen; a form that does not tell counts as before. */
    private static boolean asksMoreThanWasShown(SubmissionPost sent, QuestionnaireFlow before, QuestionnaireFlow now) {
        if (!sent.form().has("shown")) {
            return now.asksMoreThan(before, sent.screen());
        }
        List<String> shown = List.of(sent.form().first("shown").split(" "));
        return now.screen(sent.screen()).stream()
                .flatMap(screen -> screen.questions().stream())
                .anyMatch(slot -> !shown.contains(slot.key()));
    }

    /** Where to go on: on the same screen when its answers bring up more questions there. */
    private static FlowPosition next(SubmissionPost sent, QuestionnaireFlow before, QuestionnaireFlow now) {
        String here = sent.screen();
        boolean returning = sent.isOpenedFromReview();
        return switch (sent.button()) {
            case "back" ->
                new FlowPosition(now.previousScreen(here).map(Screen::key).orElse(here), returning);
            case "next" -> {
                if (asksMoreThanWasShown(sent, before, now)) {
                    yield new FlowPosition(here, returning);
                }
                Optional<Screen> after = now.nextScreen(here);
                boolean newScreens = after.filter(
                                screen -> before.screen(screen.key()).isEmpty())
                        .isPresent();
                yield after.isEmpty() || (returning && !newScreens)
                        ? new FlowPosition(FlowPosition.REVIEW, false)
                        : new FlowPosition(after.get().key(), returning);
            }
            default -> new FlowPosition(here, returning);
        };
    }
}
