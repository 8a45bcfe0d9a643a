package org.vpip.instruments.wording;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of the program in {@code <base>_en.properties} and {@code <base>_fr.properties}, with placeholders {@code {0}},
 * {@code {1}} … Only braces are special; an apostrophe is an apostrophe.
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
     * @throws java.util.MissingResourceException when that language has no such key; a test keeps both files in step
     */
    public String in(Language language, String key, Object... arguments) {
        return Typography.set(fill(text(language, key), arguments), language);
    }

    /** Returns the text like {@link #in}, but keeps the arguments exactly as written. */
    public String verbatim(Language language, String key, Object... arguments) {
        return fill(Typography.set(text(language, key), language), arguments);
    }

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

    /** Fills in one pass, so that braces in arguments have no effect. */
    private static String fill(String text, Object... arguments) {
        return PLACE.matcher(text).replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            String filled = index < arguments.length ? String.valueOf(arguments[index]) : found.group();
            return Matcher.quoteReplacement(filled);
        });
    }
}
