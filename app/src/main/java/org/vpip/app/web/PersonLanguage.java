package org.vpip.app.web;

import java.util.Optional;
import org.vpip.instruments.wording.Language;

/** The language of the person behind an address, as far as the program knows it without the database. */
public interface PersonLanguage {
    /** @param path path of the request; it need not belong to a page */
    Optional<Language> find(String path);
}
