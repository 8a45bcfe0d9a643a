package org.vpip.instruments.wording;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Texts of the program kept in {@code <base>_en.properties} and {@code <base>_fr.properties}, with {@code {0}},
 * {@code {1}} … for what is filled in. Braces are the only special signs, so an apostrophe is an apostrophe.
 */
public final class Messages {
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
        Locale plain = Locale.forLanguageTag(language.code());
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        String text = ResourceBundle.getBundle(base, plain, Messages.class.getClassLoader(), noFallback)
                .getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return Typography.set(text, language);
    }
}
