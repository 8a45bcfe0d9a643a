package org.vpip.app.web;

import java.util.Optional;
import org.vpip.instruments.wording.Language;

/**
 * The language of a request.
 *
 * @param requested language that the address or the form names; empty for none that the program speaks
 * @param browser language of the browser, or English
 * @param isSwitch whether the pressed button switches the language
 */
public record RequestLanguage(Optional<Language> requested, Language browser, boolean isSwitch) {
    /** Returns the texts in the requested language, or else in that of the browser. */
    public PageTexts texts() {
        return texts(browser);
    }

    public PageTexts texts(Language otherwise) {
        return new PageTexts(requested.orElse(otherwise));
    }
}
