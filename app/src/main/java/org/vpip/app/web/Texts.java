package org.vpip.app.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;

/** The texts of pages in one language; templates ask it by key. */
public record Texts(Language language) {
    private static final Messages MESSAGES = Messages.of("org.vpip.app.web.pages");

    /** In the language somebody asked for; else in that of their browser; else in English. */
    public static Texts chosen(@Nullable String lang, Locale browser) {
        Language otherwise = Language.of(browser.getLanguage()).orElse(Language.ENGLISH);
        return new Texts(lang == null ? otherwise : Language.of(lang).orElse(otherwise));
    }

    public String get(String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    public String code() {
        return language.code();
    }

    public Language other() {
        return language.other();
    }
}
