package org.vpip.app.questionnaire;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.vpip.app.security.Sha256;
import org.vpip.app.web.FormPost;

/**
 * The answers that stood on a page when the server wrote it. By them the server tells an answer that the person changed on
 * this page from one that another device changed meanwhile.
 *
 * @param digests of the answers, by item
 */
record KnownAnswers(Map<String, String> digests) {
    private static final String FIELD = "known";
    private static final int DIGEST_LENGTH = 12;

    KnownAnswers {
        digests = Map.copyOf(digests);
    }

    /** Returns the text of the hidden field for a page with these items. */
    static String field(Collection<String> items, Map<String, String> answers) {
        return items.stream()
                .filter(answers::containsKey)
                .map(item -> item + ":" + digest(answers.getOrDefault(item, "")))
                .collect(Collectors.joining(" "));
    }

    /** Reads the hidden field of a form. */
    static KnownAnswers of(FormPost form) {
        return new KnownAnswers(Arrays.stream(form.first(FIELD).split(" "))
                .filter(pair -> pair.indexOf(':') > 0)
                .collect(Collectors.toMap(
                        pair -> pair.substring(0, pair.lastIndexOf(':')),
                        pair -> pair.substring(pair.lastIndexOf(':') + 1),
                        (first, second) -> first)));
    }

    /** Returns whether a page with this field belongs to the form; forms of other programs have none. */
    static boolean isIn(FormPost form) {
        return form.has(FIELD);
    }

    /** Returns whether the answer, blank for none, is the one that stood on the page. */
    boolean contains(String item, String answer) {
        return digests.getOrDefault(item, "").equals(answer.isEmpty() ? "" : digest(answer));
    }

    private static String digest(String answer) {
        return Sha256.hexadecimal(answer).substring(0, DIGEST_LENGTH);
    }
}
