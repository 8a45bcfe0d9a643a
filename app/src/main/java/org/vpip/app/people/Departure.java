package org.vpip.app.people;

import java.util.Locale;
import java.util.Optional;

/** In what way somebody left. */
public enum Departure {
    /** No more reminders; the questionnaire stays open to them. */
    NO_REMINDERS,
    /** Nothing more is asked; what was answered stays. */
    STOP,
    /** Nothing more is asked, and what was answered is erased. */
    ERASE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Departure> of(String code) {
        for (Departure kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
