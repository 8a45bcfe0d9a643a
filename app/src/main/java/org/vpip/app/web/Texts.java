package org.vpip.app.web;

import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;

/** The texts of pages in one language; templates ask it by key. */
public record Texts(Language language) {
    private static final Messages MESSAGES = Messages.of("org.vpip.app.web.pages");

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
