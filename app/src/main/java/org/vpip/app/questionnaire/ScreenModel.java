package org.vpip.app.questionnaire;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.access.ParticipantPage;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.response.ItemInstance;

/** What the templates of the questionnaire are given. */
final class ScreenModel {
    private static final int DOTS = 12;

    private ScreenModel() {}

    /**
     * What a screen shows besides what it asks.
     *
     * @param typed what was written but not taken, by slot
     * @param errors what has to be mended, by slot
     * @param savedAt when the answers were saved; empty on a page that was only opened
     * @param searchTerm letters by which a name is looked for; blank for none
     */
    record ScreenFeedback(
            Map<String, String> typed, Map<String, String> errors, Optional<LocalTime> savedAt, String searchTerm) {
        static final ScreenFeedback NOTHING = new ScreenFeedback(Map.of(), Map.of(), Optional.empty(), "");
    }

    static ModelAndView screen(
            ParticipantPage frame,
            QuestionnaireFlow course,
            Screen screen,
            Map<String, String> answers,
            ScreenFeedback told) {
        PageTexts texts = frame.texts();
        ModelAndView view = frame.view("questionnaire/page");
        List<QuestionModel> questions = screen.slots().stream()
                .map(slot -> question(screen, slot, course, answers, told, texts))
                .toList();
        view.addObject("switchable", true);
        view.addObject("screen", screen.key());
        view.addObject("about", screen.currentSubject(answers));
        view.addObject("key", UUID.randomUUID().toString());
        view.addObject("back", course.previousScreen(screen.key()).isPresent());
        view.addObject("heading", heading(course, screen, texts));
        view.addObject("lead", lead(screen, course, texts));
        view.addObject("leadIsNew", screen.isIntroductionNew());
        view.addObject("questions", questions);
        view.addObject(
                "shown",
                String.join(" ", questions.stream().map(QuestionModel::id).toList()));
        view.addObject("matrix", isMatrix(questions));
        view.addObject("filled", String.join(" ", answers.keySet()));
        view.addObject(
                "errors", questions.stream().filter(QuestionModel::hasError).toList());
        view.addObject("saved", saved(told, texts));
        addProgress(view, course, screen, texts);
        return view;
    }

    /** What is asked more than once says which time it is. */
    private static String heading(QuestionnaireFlow course, Screen screen, PageTexts texts) {
        String heading = course.heading(screen);
        int times = course.instanceCount(screen);
        return times < 2 || heading.isEmpty() ? heading : texts.get("heading.time", heading, screen.instance(), times);
    }

    private static QuestionModel question(
            Screen screen,
            ItemInstance slot,
            QuestionnaireFlow course,
            Map<String, String> answers,
            ScreenFeedback told,
            PageTexts texts) {
        String key = slot.key();
        String value = told.typed().getOrDefault(key, answers.getOrDefault(key, ""));
        return QuestionModel.of(
                slot, screen.section().grid(), value, told.errors().getOrDefault(key, ""), texts, course);
    }

    private static List<String> lead(Screen screen, QuestionnaireFlow course, PageTexts texts) {
        return screen.introduction().stream()
                .map(slot -> course.pipedText(slot.item().label().in(texts.language()), slot))
                .toList();
    }

    /** Rows that share their words become a table on a wide screen. */
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

    private static String saved(ScreenFeedback told, PageTexts texts) {
        return told.savedAt()
                .map(time -> texts.get("saved.at", texts.time(time)))
                .orElse("");
    }

    private static void addProgress(ModelAndView view, QuestionnaireFlow course, Screen screen, PageTexts texts) {
        List<String> keys = course.askedScreens().stream().map(Screen::key).toList();
        int place = keys.indexOf(screen.key());
        int minutes = course.remainingMinutes(screen.key());
        String progress = minutes == 1 ? "progress.last" : "progress";
        view.addObject("eyebrow", texts.get(progress, place + 1, keys.size(), minutes));
        view.addObject("thread", thread(place, keys.size()));
    }

    /** How far a drawn thread has come: the place of its dot, from 0, and how many dots. */
    record ScreenProgress(int place, int dots) {
        private static final int LEFT = 8;
        private static final int WIDTH = 284;

        public List<String> completedDots() {
            return Stream.iterate(0, i -> i + 1).limit(place).map(this::at).toList();
        }

        public List<String> remainingDots() {
            return Stream.iterate(place + 1, i -> i + 1)
                    .limit(Math.max(0, dots - place - 1))
                    .map(this::at)
                    .toList();
        }

        public String currentDot() {
            return at(place);
        }

        private String at(int dot) {
            return String.valueOf(LEFT + (dots < 2 ? 0 : WIDTH * dot / (dots - 1)));
        }
    }

    private static ScreenProgress thread(int place, int screens) {
        int dots = Math.min(screens, DOTS);
        return new ScreenProgress(screens < 2 ? 0 : place * (dots - 1) / (screens - 1), dots);
    }

    /**
     * One screen of the questionnaire on the review page.
     *
     * @param canReopen whether it may be opened again
     */
    record ReviewSection(String screen, String title, int unanswered, boolean canReopen) {}

    static ModelAndView review(ParticipantPage frame, QuestionnaireFlow course, Map<String, String> answers) {
        ModelAndView view = frame.view("questionnaire/review");
        view.addObject("switchable", true);
        List<ReviewSection> parts = new ArrayList<>();
        for (Screen screen : course.askedScreens()) {
            long unanswered = screen.questions().stream()
                    .filter(slot -> !answers.containsKey(slot.key()))
                    .count();
            if (!screen.questions().isEmpty()) {
                String heading = heading(course, screen, frame.texts());
                String title = heading.isEmpty() ? frame.texts().get("part", parts.size() + 1) : heading;
                parts.add(new ReviewSection(
                        screen.key(), title, (int) unanswered, course.canOpen(screen, FlowPosition.REVIEW)));
            }
        }
        view.addObject("parts", parts);
        view.addObject("key", UUID.randomUUID().toString());
        return view;
    }
}
