package org.vpip.app.cli.console;

import java.util.ArrayList;
import java.util.List;
import org.vpip.instruments.wording.Language;

/** Reads {@code en,fr}. */
public final class LanguageParser {
    private LanguageParser() {}

    public static List<Language> parse(List<String> codes) {
        List<Language> languages = new ArrayList<>();
        for (String code : codes) {
            Language language = Language.of(code)
                    .orElseThrow(() -> new UsageException("--lang takes en, fr or en,fr; you wrote " + code));
            if (!languages.contains(language)) {
                languages.add(language);
            }
        }
        return languages;
    }
}
