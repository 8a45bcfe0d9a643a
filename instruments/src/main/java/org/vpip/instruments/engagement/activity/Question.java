package org.vpip.instruments.engagement.activity;

import java.util.regex.Pattern;

/**
 * Whether a text asks something: it has a question mark (Latin, full-width or Arabic) outside links, mentions and code. A
 * question without the mark is missed, and a rhetorical one counts: a rule that anybody can check beats a clever one.
 */
public final class Question {
    private static final Pattern ASIDE = Pattern.compile("```[^`]*+```|`[^`\\n]*+`|<[^>\\n]*+>|https?://\\S++");

    private Question() {}

    public static boolean isIn(String text) {
        return hasMark(text) && hasMark(ASIDE.matcher(text).replaceAll(" "));
    }

    private static boolean hasMark(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('？') >= 0 || text.indexOf('؟') >= 0;
    }
}
