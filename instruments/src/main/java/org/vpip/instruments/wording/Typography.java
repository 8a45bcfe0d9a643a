package org.vpip.instruments.wording;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The typography of both languages: narrow no-break spaces before high punctuation in French, curly apostrophes, and the words and numbers
 * that stay on one line.
 */
public final class Typography {
    public static final char NARROW_NO_BREAK_SPACE = '\u202F';
    private static final Pattern BEFORE_SIGN = Pattern.compile("[ \u00A0\u202F]+(?=[;:?!%])");
    private static final Pattern BEFORE_CLOSING = Pattern.compile("[ \u00A0\u202F]*»");
    private static final Pattern AFTER_OPENING = Pattern.compile("«[ \u00A0\u202F]*");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    /** A French word with an apostrophe, or a number with a sign, a decimal mark, thousands or a percent sign. */
    private static final Pattern WHOLE = Pattern.compile("\\p{L}{1,6}’[\\p{L}·]+"
            + "|[+\u2212±]\\d+(?:[.,\u202F]\\d+)*(?:\u202F?%)?"
            + "|\\d+(?:[.,\u202F]\\d+)+(?:\u202F?%)?"
            + "|\\d+\u202F?%");

    private Typography() {}

    /** Returns the text with each part that stays on one line, such as {@code +0,49}, as a function writes it. */
    public static String unbroken(String text, UnaryOperator<String> written) {
        return WHOLE.matcher(text).replaceAll(part -> Matcher.quoteReplacement(written.apply(part.group())));
    }

    public static String set(String text, Language language) {
        String curled = APOSTROPHE.matcher(text).replaceAll("\u2019");
        if (language == Language.ENGLISH) {
            return curled;
        }
        String spaced = BEFORE_SIGN.matcher(curled).replaceAll(String.valueOf(NARROW_NO_BREAK_SPACE));
        String closed = BEFORE_CLOSING.matcher(spaced).replaceAll(NARROW_NO_BREAK_SPACE + "»");
        return AFTER_OPENING.matcher(closed).replaceAll("«" + NARROW_NO_BREAK_SPACE);
    }
}
