package org.vpip.instruments.wording;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of the program kept in {@code <base>_en.properties} and {@code <base>_fr.properties}, with {@code {0}},
 * {@code {1}} … for what is filled in. Braces are the only special signs, so an apostrophe is an apostrophe.
 */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})}");

    private final String base;

    private Messages(String base) {
        this.base = base;
    }

    /** @param base name of the bundle on the class path, such as {@code org.vpip.reports.sentence.sentences} */
    public static Messages of(String base) {
        return new Messages(base);
    }

    /**
     * @throws java.util.MissingResourceException when the key is not in that language's file: the languages are kept in
     *     step by test, and one is never shown in place of the other
     */
    public String in(Language language, String key, Object... arguments) {
        return Typography.set(fill(text(language, key), arguments), language);
    }

    /** Like {@link #in}, but what is filled in stays exactly as somebody wrote it. */
    public String verbatim(Language language, String key, Object... arguments) {
        return fill(Typography.set(text(language, key), language), arguments);
    }

    /** Returns whether the file of that language has the key. */
    public boolean has(Language language, String key) {
        return bundle(language).containsKey(key);
    }

    private String text(Language language, String key) {
        return bundle(language).getString(key);
    }

    private ResourceBundle bundle(Language language) {
        Locale plain = Locale.forLanguageTag(language.code());
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(base, plain, Messages.class.getClassLoader(), noFallback);
    }

    /** In one pass, so that braces in what is filled in mean nothing. */
    private static String fill(String text, Object... arguments) {
        return PLACE.matcher(text).replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            String filled = index < arguments.length ? String.valueOf(arguments[index]) : found.group();
            return Matcher.quoteReplacement(filled);
        });
    }
}
