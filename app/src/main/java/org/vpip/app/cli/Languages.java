package org.vpip.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.vpip.instruments.wording.Language;

/** Reads {@code en,fr}. */
final class Languages {
    private Languages() {}

    static List<Language> of(List<String> codes) {
        List<Language> languages = new ArrayList<>();
        for (String code : codes) {
            Language language = Language.of(code)
                    .orElseThrow(() -> new WrongUse("--lang takes en, fr or en,fr; you wrote " + code));
            if (!languages.contains(language)) {
                languages.add(language);
            }
        }
        return languages;
    }
}
