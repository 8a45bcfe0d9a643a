package org.vpip.instruments.wording;

import java.util.ArrayList;
import java.util.List;

/** One text in both languages. A side that is not yet written is empty, never a copy of the other. */
public record Wording(String english, String french) {
    public static final Wording NONE = new Wording("", "");

    public Wording {
        english = english.strip();
        french = french.strip();
    }

    /** Returns the same characters in both languages, as for an identifier or a proper name. */
    public static Wording same(String text) {
        return new Wording(text, text);
    }

    public String in(Language language) {
        return language == Language.ENGLISH ? english : french;
    }

    public boolean isEmpty() {
        return english.isEmpty() && french.isEmpty();
    }

    /** Returns the languages without a text. */
    public List<Language> missing() {
        List<Language> missing = new ArrayList<>();
        for (Language language : Language.values()) {
            if (in(language).isEmpty()) {
                missing.add(language);
            }
        }
        return List.copyOf(missing);
    }
}
