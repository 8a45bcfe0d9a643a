package org.vpip.app.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.app.questionnaire.SubmissionHandler.SubmissionPost;
import org.vpip.app.storage.AnswerSnapshot;
import org.vpip.instruments.response.ChoiceRepeat;
import org.vpip.instruments.response.ItemInstance;

/**
 * The submission of a screen that its sender may open: the questions it answers, and where it leads.
 *
 * @param stored answers before the submission
 * @param before the questionnaire with these answers
 */
record ScreenSubmission(
        QuestionnaireContext context,
        AnswerSnapshot stored,
        QuestionnaireFlow before,
        Screen screen,
        SubmissionPost post) {

    /** Returns the submission; empty for a screen that may not be opened, or that now concerns another person. */
    static Optional<ScreenSubmission> of(
            QuestionnaireContext context, AnswerSnapshot stored, FlowPosition position, SubmissionPost post) {
        QuestionnaireFlow before = QuestionnaireFlow.of(context, stored.answers());
        return before.fullScreen(post.screen())
                .filter(screen -> before.canOpen(screen, position.furthestScreen()))
                .filter(screen -> !isAboutAnotherPerson(post, screen, stored.answers()))
                .map(screen -> new ScreenSubmission(context, stored, before, screen, post));
    }

    /** Returns whether the list changed since the page was shown, so that the instance concerns another person. */
    private static boolean isAboutAnotherPerson(SubmissionPost post, Screen screen, Map<String, String> stored) {
        String about = post.form().first("about");
        return !about.isEmpty() && !about.equals(screen.currentSubject(stored));
    }

    /** Returns the questions that are asked before the answers of the screen, or with them. */
    List<ItemInstance> asked() {
        QuestionnaireFlow typed = typed();
        return screen.questions().stream()
                .filter(slot ->
                        before.answers().isAsked(slot) || typed.answers().isAsked(slot))
                .toList();
    }

    /**
     * Reads the answers to the asked questions that the page may store: those that the person changed on it, and all of them
     * in a form of another program, which does not say what its page showed.
     */
    ScreenAnswers answers(List<ItemInstance> asked) {
        ScreenAnswers read = ScreenAnswers.read(asked, typed(), post.form());
        return KnownAnswers.isIn(post.form())
                ? read.changedSince(KnownAnswers.of(post.form()), stored.ofOtherPages(post.key()))
                : read;
    }

    /** Returns the message about an answer that another device changed, with that answer in words. */
    String contestedMessage(ItemInstance slot) {
        String other = stored.answers().getOrDefault(slot.key(), "");
        return post.texts()
                .get(
                        "error.contested",
                        QuestionModel.of(slot, false, other, "", post.texts(), before)
                                .answerText());
    }

    private QuestionnaireFlow typed() {
        Map<String, String> all = new LinkedHashMap<>(stored.answers());
        screen.questions().forEach(slot -> all.put(slot.key(), ScreenAnswers.raw(slot, post.form())));
        return QuestionnaireFlow.of(context, all);
    }

    /** Returns the answers to save: the accepted ones, and those of instances that move with the list they follow. */
    Map<String, String> changes(Map<String, String> accepted) {
        Map<String, String> changes = new LinkedHashMap<>(
                ChoiceRepeat.realignedAnswers(context.instrument(), stored.answers(), after(accepted)));
        changes.putAll(accepted);
        return changes;
    }

    private Map<String, String> after(Map<String, String> accepted) {
        Map<String, String> after = new LinkedHashMap<>(stored.answers());
        after.putAll(accepted);
        after.values().removeIf(String::isBlank);
        return after;
    }

    /** Returns the next position: the same screen when its answers add questions there. */
    FlowPosition next(Map<String, String> accepted) {
        QuestionnaireFlow now = QuestionnaireFlow.of(context, after(accepted));
        String here = post.screen();
        return switch (post.button()) {
            case "back" ->
                new FlowPosition(now.previousScreen(here).map(Screen::key).orElse(here), post.isOpenedFromReview());
            case "next" ->
                asksMoreThanWasShown(now) ? new FlowPosition(here, post.isOpenedFromReview()) : following(now);
            default -> new FlowPosition(here, post.isOpenedFromReview());
        };
    }

    /** Returns the review after the last screen, and after a screen opened from it whose answers added no other. */
    private FlowPosition following(QuestionnaireFlow now) {
        Optional<Screen> after = now.nextScreen(post.screen());
        boolean newScreens =
                after.filter(next -> before.screen(next.key()).isEmpty()).isPresent();
        return after.isEmpty() || (post.isOpenedFromReview() && !newScreens)
                ? new FlowPosition(FlowPosition.REVIEW, false)
                : new FlowPosition(after.get().key(), post.isOpenedFromReview());
    }

    /** Returns whether the screen has questions that its sender has not seen; without a list, those asked before count. */
    private boolean asksMoreThanWasShown(QuestionnaireFlow now) {
        if (!post.form().has("shown")) {
            return now.asksMoreThan(before, post.screen());
        }
        List<String> shown = List.of(post.form().first("shown").split(" "));
        return now.screen(post.screen()).stream()
                .flatMap(open -> open.questions().stream())
                .anyMatch(slot -> !shown.contains(slot.key()));
    }
}
