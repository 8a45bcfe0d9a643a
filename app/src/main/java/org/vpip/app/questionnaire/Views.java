package org.vpip.app.questionnaire;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.link.Frame;
import org.vpip.app.web.Texts;
import org.vpip.instruments.response.Slot;

/** What the templates of the questionnaire are given. */
final class Views {
    private static final int DOTS = 12;

    private Views() {}

    /**
     * What a screen shows besides what it asks.
     *
     * @param typed what was written but not taken, by slot
     * @param errors what has to be mended, by slot
     * @param savedAt when the answers were saved; empty on a page that was only opened
     * @param find letters by which a name is looked for; blank for none
     */
    record Told(Map<String, String> typed, Map<String, String> errors, Optional<LocalTime> savedAt, String find) {
        static final Told NOTHING = new Told(Map.of(), Map.of(), Optional.empty(), "");
    }

    static ModelAndView screen(Frame frame, Course course, Screen screen, Map<String, String> answers, Told told) {
        Texts texts = frame.texts();
        ModelAndView view = frame.view("questionnaire/page");
        List<Question> questions = screen.slots().stream()
                .map(slot -> question(screen, slot, course, answers, told, texts))
                .toList();
        view.addObject("switchable", true);
        view.addObject("screen", screen.key());
        view.addObject("about", screen.about(answers));
        view.addObject("key", UUID.randomUUID().toString());
        view.addObject("back", course.before(screen.key()).isPresent());
        view.addObject("heading", heading(course, screen, texts));
        view.addObject("lead", lead(screen, course, texts));
        view.addObject("leadIsNew", screen.leadIsNew());
        view.addObject("questions", questions);
        view.addObject(
                "shown", String.join(" ", questions.stream().map(Question::id).toList()));
        view.addObject("matrix", isMatrix(questions));
        view.addObject("filled", String.join(" ", answers.keySet()));
        view.addObject("errors", questions.stream().filter(Question::hasError).toList());
        view.addObject("saved", saved(told, texts));
        addProgress(view, course, screen, texts);
        return view;
    }

    /** What is asked more than once says which time it is. */
    private static String heading(Course course, Screen screen, Texts texts) {
        String heading = course.heading(screen);
        int times = course.times(screen);
        return times < 2 || heading.isEmpty() ? heading : texts.get("heading.time", heading, screen.time(), times);
    }

    private static Question question(
            Screen screen, Slot slot, Course course, Map<String, String> answers, Told told, Texts texts) {
        String key = slot.key();
        String value = told.typed().getOrDefault(key, answers.getOrDefault(key, ""));
        return Question.of(slot, screen.section().grid(), value, told.errors().getOrDefault(key, ""), texts, course);
    }

    private static List<String> lead(Screen screen, Course course, Texts texts) {
        return screen.lead().stream()
                .map(slot -> course.filled(slot.item().label().in(texts.language()), slot))
                .toList();
    }

    /** Rows that share their words become a table on a wide screen. */
    private static boolean isMatrix(List<Question> questions) {
        List<Question> rows = questions.stream()
                .filter(question -> question.kind().equals("one"))
                .toList();
        List<List<String>> labels = rows.stream()
                .map(row -> row.options().stream().map(Question.Option::label).toList())
                .distinct()
                .toList();
        return rows.size() > 1
                && labels.size() == 1
                && rows.stream().allMatch(row -> row.grid() && row.look().equals("segments"));
    }

    private static String saved(Told told, Texts texts) {
        return told.savedAt()
                .map(time -> texts.get("saved.at", texts.time(time)))
                .orElse("");
    }

    private static void addProgress(ModelAndView view, Course course, Screen screen, Texts texts) {
        List<String> keys = course.asked().stream().map(Screen::key).toList();
        int place = keys.indexOf(screen.key());
        int minutes = course.minutesFrom(screen.key());
        String progress = minutes == 1 ? "progress.last" : "progress";
        view.addObject("eyebrow", texts.get(progress, place + 1, keys.size(), minutes));
        view.addObject("thread", thread(place, keys.size()));
    }

    /** How far a drawn thread has come: the place of its dot, from 0, and how many dots. */
    record Progress(int place, int dots) {
        private static final int LEFT = 8;
        private static final int WIDTH = 284;

        public List<String> done() {
            return Stream.iterate(0, i -> i + 1).limit(place).map(this::at).toList();
        }

        public List<String> coming() {
            return Stream.iterate(place + 1, i -> i + 1)
                    .limit(Math.max(0, dots - place - 1))
                    .map(this::at)
                    .toList();
        }

        public String here() {
            return at(place);
        }

        private String at(int dot) {
            return String.valueOf(LEFT + (dots < 2 ? 0 : WIDTH * dot / (dots - 1)));
        }
    }

    private static Progress thread(int place, int screens) {
        int dots = Math.min(screens, DOTS);
        return new Progress(screens < 2 ? 0 : place * (dots - 1) / (screens - 1), dots);
    }

    /**
     * One screen of the questionnaire on the review page.
     *
     * @param open whether it may be opened again
     */
    record Part(String screen, String title, int unanswered, boolean open) {}

    static ModelAndView review(Frame frame, Course course, Map<String, String> answers) {
        ModelAndView view = frame.view("questionnaire/review");
        view.addObject("switchable", true);
        List<Part> parts = new ArrayList<>();
        for (Screen screen : course.asked()) {
            long unanswered = screen.questions().stream()
                    .filter(slot -> !answers.containsKey(slot.key()))
                    .count();
            if (!screen.questions().isEmpty()) {
                String heading = heading(course, screen, frame.texts());
                String title = heading.isEmpty() ? frame.texts().get("part", parts.size() + 1) : heading;
                parts.add(new Part(screen.key(), title, (int) unanswered, course.mayOpen(screen, Visit.REVIEW)));
            }
        }
        view.addObject("parts", parts);
        view.addObject("key", UUID.randomUUID().toString());
        return view;
    }
}
