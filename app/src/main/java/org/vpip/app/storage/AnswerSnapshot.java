package org.vpip.app.storage;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The stored answers of a response at one moment.
 *
 * @param answers as typed, by item
 * @param pages key of the page view that wrote each answer, by item; blank for none
 */
public record AnswerSnapshot(Map<String, String> answers, Map<String, String> pages) {
    public AnswerSnapshot {
        answers = Map.copyOf(answers);
        pages = Map.copyOf(pages);
    }

    /** Returns the answers that other page views than that of the submission wrote. */
    public Map<String, String> ofOtherPages(SubmissionKey submission) {
        return answers.entrySet().stream()
                .filter(answer -> !submission.key().equals(pages.get(answer.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
