package org.vpip.app.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a page shows.
 *
 * @param screen its place in the questionnaire; blank on a page that is no screen
 * @param state what the page says it is, such as received; blank for others
 * @param fitsScreen whether nothing has to be moved sideways
 * @param clippedTexts texts whose words do not fit the place that they have
 * @param texts each piece of text in the page's own language
 */
record DisplayedPage(
        String screen,
        String state,
        String language,
        boolean fitsScreen,
        List<String> clippedTexts,
        List<String> texts,
        List<DisplayedQuestion> boxes) {
    DisplayedPage {
        clippedTexts = List.copyOf(clippedTexts);
        texts = List.copyOf(texts);
        boxes = List.copyOf(boxes);
    }

    /** A question: how it is answered, what it offers and what is chosen. */
    record DisplayedQuestion(String key, String kind, List<String> options, boolean isAnswered, boolean isRefused) {
        DisplayedQuestion {
            options = List.copyOf(options);
        }
    }

    static DisplayedPage of(Browser browser) {
        Map<?, ?> page = (Map<?, ?>) Objects.requireNonNull(browser.run(script("shown.js")));
        return new DisplayedPage(
                text(page, "screen"),
                text(page, "state"),
                text(page, "language"),
                is(page, "fits"),
                strings(page, "cut"),
                strings(page, "texts"),
                list(page, "boxes").stream().map(box -> box((Map<?, ?>) box)).toList());
    }

    private static DisplayedQuestion box(Map<?, ?> box) {
        List<String> options =
                list(box, "options").stream().map(String::valueOf).toList();
        return new DisplayedQuestion(
                text(box, "key"), text(box, "kind"), options, is(box, "answered"), is(box, "refused"));
    }

    private static String text(Map<?, ?> page, String name) {
        return String.valueOf(page.get(name));
    }

    private static boolean is(Map<?, ?> page, String name) {
        return Boolean.TRUE.equals(page.get(name));
    }

    private static List<?> list(Map<?, ?> page, String name) {
        return (List<?>) Objects.requireNonNull(page.get(name));
    }

    private static List<String> strings(Map<?, ?> page, String name) {
        return list(page, name).stream().map(String::valueOf).toList();
    }

    /** A script that stands beside the tests. */
    static String script(String name) {
        try (InputStream script = Objects.requireNonNull(DisplayedPage.class.getResourceAsStream(name))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
