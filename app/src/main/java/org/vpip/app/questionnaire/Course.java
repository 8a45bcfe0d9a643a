package org.vpip.app.questionnaire;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.response.AnswersSoFar;
import org.vpip.instruments.wording.Language;

/**
 * The pages that one person is asked, by the rules of the instrument and the answers so far. Pages keep their numbers; those
 * on which nothing is asked are passed over.
 */
final class Course {
    private final List<Page> pages;
    private final AnswersSoFar answers;

    private Course(List<Page> pages, AnswersSoFar answers) {
        this.pages = pages;
        this.answers = answers;
    }

    static Course of(Instrument instrument, Map<String, String> raw, Language language, ZonedDateTime now) {
        AnswersSoFar answers = new AnswersSoFar(instrument, raw, language, now, RandomGenerator.getDefault());
        List<Page> pages = Page.of(instrument).stream()
                .map(page ->
                        page.with(page.items().stream().filter(answers::asks).toList()))
                .toList();
        return new Course(pages, answers);
    }

    /** How many pages there are, those passed over among them; the review comes after the last. */
    int size() {
        return pages.size();
    }

    /** That page with what is asked on it now. */
    Page page(int number) {
        return pages.get(number);
    }

    /** Pages on which something is asked. */
    List<Page> asked() {
        return pages.stream().filter(page -> !page.items().isEmpty()).toList();
    }

    /** The first page from that number on which something is asked; the size when there is none. */
    int from(int number) {
        int at = number;
        while (at < pages.size() && pages.get(at).items().isEmpty()) {
            at++;
        }
        return Math.min(at, pages.size());
    }

    /** The last page before that number on which something is asked; the first page when there is none. */
    int before(int number) {
        int at = number - 1;
        while (at > 0 && pages.get(at).items().isEmpty()) {
            at--;
        }
        return Math.max(0, at);
    }

    /** A text with earlier answers in their places. */
    String filled(String text) {
        return answers.filled(text);
    }

    /** What is stored with the answers when they are sent. */
    Map<String, String> settled() {
        return answers.settled();
    }

    boolean accepts(Item item, String answer) {
        return answers.accepts(item, answer);
    }

    boolean requires(Item item) {
        return answers.requires(item);
    }

    /** Whether that page asks something here that it does not ask there. */
    boolean asksMoreThan(Course other, int number) {
        Set<String> there = ids(other.page(number));
        return !there.containsAll(ids(page(number)));
    }

    private static Set<String> ids(Page page) {
        return page.questions().stream().map(item -> item.id().value()).collect(Collectors.toSet());
    }
}
