package org.vpip.instruments.wording;

import java.util.Locale;
import java.util.Optional;

/** The two languages of every text; neither is a translation of the other. */
public enum Language {
    ENGLISH("en", Locale.CANADA),
    FRENCH("fr", Locale.CANADA_FRENCH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** Returns the BCP 47 primary subtag, {@code en} or {@code fr}. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == ENGLISH ? FRENCH : ENGLISH;
    }

    /** Returns the language written as {@code fr}, {@code fr-CA}, {@code Français} or {@code French (fr)}. */
    public static Optional<Language> of(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        int open = text.lastIndexOf('(');
        if (open >= 0 && text.endsWith(")")) {
            text = text.substring(open + 1, text.length() - 1).strip();
        }
        return switch (text) {
            case "en", "en-ca", "en-us", "en-gb", "en_ca", "english", "anglais" -> Optional.of(ENGLISH);
            case "fr", "fr-ca", "fr-fr", "fr_ca", "french", "français", "francais" -> Optional.of(FRENCH);
            default -> Optional.empty();
        };
    }
}
