package org.vpip.app.web;

import java.util.Optional;
import org.vpip.instruments.wording.Language;

/**
 * The language of a request.
 *
 * @param asked the language that the address or the form names; empty when it names none of ours
 * @param browser the language of the browser, or English
 * @param isSwitch whether the button pressed was the one for the other language
 */
public record RequestLanguage(Optional<Language> asked, Language browser, boolean isSwitch) {
    /** Returns the texts in the language asked for, else in that of the browser. */
    public PageTexts texts() {
        return texts(browser);
    }

    public PageTexts texts(Language otherwise) {
        return new PageTexts(asked.orElse(otherwise));
    }
}
