package org.vpip.app.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.people.Token;
import org.vpip.app.web.Texts;
import org.vpip.instruments.wording.Wording;

/** What the templates are given. */
final class Views {
    private static final int SECONDS_PER_QUESTION = 9;

    private Views() {}

    static ModelAndView of(String template, Texts texts, Wording title) {
        ModelAndView view = new ModelAndView("questionnaire/" + template);
        view.addObject("t", texts);
        view.addObject("study", title.in(texts.language()));
        view.addObject("switchable", !template.equals("receipt"));
        view.addObject("key", Token.random().value());
        return view;
    }

    static ModelAndView message(Texts texts, String key, HttpStatus status) {
        ModelAndView view = new ModelAndView("message");
        view.setStatus(status);
        view.addObject("t", texts);
        view.addObject("study", "vPiP Impact");
        view.addObject("switchable", false);
        view.addObject("title", texts.get(key + ".title"));
        view.addObject("text", texts.get(key + ".text"));
        return view;
    }

    static ModelAndView page(
            Texts texts,
            Wording title,
            Course course,
            Page page,
            Map<String, String> answers,
            Map<String, String> errors) {
        ModelAndView view = of("page", texts, title);
        List<Question> questions = page.items().stream()
                .map(item -> Question.of(
                        item,
                        answers.getOrDefault(item.id().value(), ""),
                        errors.getOrDefault(item.id().value(), ""),
                        texts,
                        course::filled))
                .toList();
        view.addObject("page", page.number());
        view.addObject("last", page.number() == 0);
        view.addObject("heading", course.filled(page.title().in(texts.language())));
        view.addObject("questions", questions);
        view.addObject("filled", String.join(" ", answers.keySet()));
        view.addObject("errors", questions.stream().filter(Question::hasError).toList());
        List<Page> pages = course.asked();
        int place = pages.indexOf(page);
        int minutes = minutesLeft(pages, place);
        String progress = minutes == 1 ? "progress.last" : "progress";
        view.addObject("eyebrow", texts.get(progress, place + 1, pages.size(), minutes));
        return view;
    }

    private static int minutesLeft(List<Page> pages, int from) {
        int questions = pages.subList(from, pages.size()).stream()
                .mapToInt(page -> page.questions().size())
                .sum();
        return Math.max(1, Math.round(questions * SECONDS_PER_QUESTION / 60f));
    }

    /** One part of the questionnaire on the review page. */
    record Part(int page, String title, int unanswered) {}

    static ModelAndView review(Texts texts, Wording title, Course course, Map<String, String> answers) {
        ModelAndView view = of("review", texts, title);
        List<Part> parts = new ArrayList<>();
        for (Page page : course.asked()) {
            long unanswered = page.questions().stream()
                    .filter(item -> !answers.containsKey(item.id().value()))
                    .count();
            String heading = page.title().in(texts.language());
            parts.add(new Part(page.number(), heading.isEmpty() ? texts.get("part", parts.size() + 1) : heading, (int)
                    unanswered));
        }
        view.addObject("parts", parts);
        view.addObject("page", course.size());
        return view;
    }
}
