package org.vpip.app.questionnaire;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.access.ParticipantPage;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.TimedSentence;
import org.vpip.instruments.response.ItemInstance;

/** The template models of the questionnaire: a screen and the review. */
final class ScreenModel {
    private static final int DOTS = 12;

    private ScreenModel() {}

    /**
     * The feedback that a screen shows after a submission.
     *
     * @param typed rejected answers, by item
     * @param errors messages, by item
     * @param savedAt time of the save; empty on a page that was only opened
     * @param searchTerm letters of the wanted name; blank for none
     * @param isContested whether another device changed an answer meanwhile
     */
    record ScreenFeedback(
            Map<String, String> typed,
            Map<String, String> errors,
            Optional<ZonedDateTime> savedAt,
            String searchTerm,
            boolean isContested) {
        static final ScreenFeedback NOTHING = new ScreenFeedback(Map.of(), Map.of(), Optional.empty(), "", false);
    }

    static ModelAndView screen(
            ParticipantPage page,
            QuestionnaireFlow flow,
            Screen screen,
            Map<String, String> answers,
            ScreenFeedback feedback) {
        PageTexts texts = page.texts();
        ModelAndView view = page.view("questionnaire/page");
        List<QuestionModel> questions = screen.slots().stream()
                .map(slot -> question(screen, slot, flow, answers, feedback, texts))
                .toList();
        view.addObject("switchable", true);
        view.addObject("screen", screen.key());
        view.addObject("about", screen.currentSubject(answers));
        view.addObject("key", UUID.randomUUID().toString());
        view.addObject("back", flow.previousScreen(screen.key()).isPresent());
        view.addObject("heading", heading(flow, screen, texts));
        view.addObject("lead", lead(screen, flow, texts));
        view.addObject("stem", isMatrix(questions) ? stem(screen, flow, texts) : "");
        view.addObject("leadIsNew", screen.isIntroductionNew());
        view.addObject("questions", questions);
        view.addObject(
                "shown",
                String.join(" ", questions.stream().map(QuestionModel::id).toList()));
        view.addObject("matrix", isMatrix(questions));
        view.addObject("contested", feedback.isContested());
        view.addObject(
                "known",
                KnownAnswers.field(questions.stream().map(QuestionModel::id).toList(), answers));
        view.addObject("filled", String.join(" ", answers.keySet()));
        view.addObject(
                "errors", questions.stream().filter(QuestionModel::hasError).toList());
        view.addObject(
                "saved",
                feedback.savedAt()
                        .map(time -> TimedSentence.clock(texts, time, "saved.at"))
                        .orElse(null));
        addProgress(view, flow, screen, texts);
        return view;
    }

    /** Returns the heading of a screen, with the number of its instance in a repeat. */
    private static String heading(QuestionnaireFlow flow, Screen screen, PageTexts texts) {
        String heading = flow.heading(screen);
        int times = flow.instanceCount(screen);
        return times < 2 || heading.isEmpty() ? heading : texts.get("heading.time", heading, screen.instance(), times);
    }

    private static QuestionModel question(
            Screen screen,
            ItemInstance slot,
            QuestionnaireFlow flow,
            Map<String, String> answers,
            ScreenFeedback feedback,
            PageTexts texts) {
        String key = slot.key();
        String value = feedback.typed().getOrDefault(key, answers.getOrDefault(key, ""));
        return QuestionModel.of(
                slot, screen.section().grid(), value, feedback.errors().getOrDefault(key, ""), texts, flow);
    }

    private static List<String> lead(Screen screen, QuestionnaireFlow flow, PageTexts texts) {
        return screen.introduction().stream()
                .map(slot -> flow.pipedText(slot.item().label().in(texts.language()), slot))
                .toList();
    }

    /** Returns the text that a matrix begins with, which each of its rows continues. */
    private static String stem(Screen screen, QuestionnaireFlow flow, PageTexts texts) {
        List<String> lead = lead(screen, flow, texts);
        return lead.isEmpty() ? heading(flow, screen, texts) : lead.get(lead.size() - 1);
    }

    /** Returns whether the questions share their options, so that they form a table on a wide screen. */
    private static boolean isMatrix(List<QuestionModel> questions) {
        List<QuestionModel> rows = questions.stream()
                .filter(question -> question.kind().equals("one"))
                .toList();
        List<List<String>> labels = rows.stream()
                .map(row -> row.options().stream()
                        .map(QuestionModel.AnswerOption::label)
                        .toList())
                .distinct()
                .toList();
        return rows.size() > 1
                && labels.size() == 1
                && rows.stream().allMatch(row -> row.isGrid() && row.layout().equals("segments"));
    }

    private static void addProgress(ModelAndView view, QuestionnaireFlow flow, Screen screen, PageTexts texts) {
        List<String> keys = flow.askedScreens().stream().map(Screen::key).toList();
        int place = keys.indexOf(screen.key()) + 1;
        int minutes = flow.remainingMinutes(screen.key());
        String ending = minutes == 1 ? ".last" : "";
        view.addObject(
                "eyebrow",
                flow.hasFixedScreens()
                        ? texts.get("progress" + ending, place, keys.size(), minutes)
                        : texts.get("progress.open" + ending, place, minutes));
        view.addObject("thread", thread(flow.completedShare(screen.key()), keys.size()));
    }

    /** The progress drawing: the current dot, from 0, and the number of dots. */
    record ScreenProgress(int place, int dots) {
        private static final int LEFT = 8;
        private static final int WIDTH = 284;

        public List<String> completedDots() {
            return IntStream.range(0, place).mapToObj(this::at).toList();
        }

        public List<String> remainingDots() {
            return IntStream.range(place + 1, dots).mapToObj(this::at).toList();
        }

        public String currentDot() {
            return at(place);
        }

        private String at(int dot) {
            return String.valueOf(LEFT + (dots < 2 ? 0 : WIDTH * dot / (dots - 1)));
        }
    }

    private static ScreenProgress thread(double completed, int screens) {
        int dots = Math.min(screens, DOTS);
        return new ScreenProgress((int) Math.floor(completed * dots), dots);
    }

    /**
     * One screen on the review page.
     *
     * @param answers in words, by question
     * @param canReopen whether the person may open the screen again
     */
    record ReviewSection(String screen, String title, int unanswered, boolean canReopen, Map<String, String> answers) {}

    static ModelAndView review(ParticipantPage page, QuestionnaireFlow flow, Map<String, String> answers) {
        ModelAndView view = page.view("questionnaire/review");
        view.addObject("switchable", true);
        List<ReviewSection> parts = new ArrayList<>();
        for (Screen screen : flow.askedScreens()) {
            long unanswered = screen.questions().stream()
                    .filter(slot -> !answers.containsKey(slot.key()))
                    .count();
            if (!screen.questions().isEmpty()) {
                String heading = heading(flow, screen, page.texts());
                String title = heading.isEmpty() ? page.texts().get("part", parts.size() + 1) : heading;
                parts.add(new ReviewSection(
                        screen.key(),
                        title,
                        (int) unanswered,
                        flow.canOpen(screen, FlowPosition.REVIEW),
                        answersInWords(screen, flow, answers, page.texts())));
            }
        }
        view.addObject("parts", parts);
        view.addObject("key", UUID.randomUUID().toString());
        return view;
    }

    private static Map<String, String> answersInWords(
            Screen screen, QuestionnaireFlow flow, Map<String, String> answers, PageTexts texts) {
        Map<String, String> words = new LinkedHashMap<>();
        for (ItemInstance slot : screen.questions()) {
            QuestionModel question =
                    QuestionModel.of(slot, false, answers.getOrDefault(slot.key(), ""), "", texts, flow);
            words.put(question.label(), question.answerText());
        }
        return words;
    }
}
