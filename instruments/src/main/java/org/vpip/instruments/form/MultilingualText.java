package org.vpip.instruments.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One text by language as in the heading ({@code French (fr)}) or {@link #NO_LANGUAGE}, without blank texts. */
public record MultilingualText(Map<String, String> byLanguage) {
    public static final String NO_LANGUAGE = "default";
    public static final MultilingualText NONE = new MultilingualText(Map.of());

    public MultilingualText {
        Map<String, String> kept = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        byLanguage = Collections.unmodifiableMap(kept);
    }

    public static MultilingualText plain(String text) {
        return new MultilingualText(Map.of(NO_LANGUAGE, text));
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
