package org.vpip.instruments.wording;

import java.util.regex.Pattern;

/** The typography of Canadian French: narrow no-break spaces before high punctuation, curly apostrophes. */
public final class Typography {
    public static final char NARROW_NO_BREAK_SPACE = '\u202F';
    private static final Pattern BEFORE_SIGN = Pattern.compile("[ \u00A0\u202F]+(?=[;:?!%])");
    private static final Pattern BEFORE_CLOSING = Pattern.compile("[ \u00A0\u202F]*»");
    private static final Pattern AFTER_OPENING = Pattern.compile("«[ \u00A0\u202F]*");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    private Typography() {}

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
