package org.vpip.instruments.instrument;

import java.util.Locale;
import java.util.Optional;

/** The kinds of question, by their XLSForm names. */
public enum ItemKind {
    TEXT,
    INTEGER,
    DECIMAL,
    SELECT_ONE,
    SELECT_MULTIPLE,
    NOTE;

    /** @param type first word of an XLSForm type cell; aliases with spaces have been joined by the reader */
    public static Optional<ItemKind> of(String type) {
        for (ItemKind kind : values()) {
            if (kind.xlsFormName().equals(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public String xlsFormName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean hasChoices() {
        return this == SELECT_ONE || this == SELECT_MULTIPLE;
    }

    /** A note is shown, not answered. */
    public boolean isAnswered() {
        return this != NOTE;
    }
}
