package org.vpip.app.participant;

import java.util.Locale;
import java.util.Optional;

/** In what way somebody left. */
public enum WithdrawalType {
    /** No more reminders; the questionnaire stays open to them. */
    NO_REMINDERS,
    /** Nothing more is asked; what was answered stays. */
    STOP,
    /** Nothing more is asked, and what was answered is erased. */
    ERASE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WithdrawalType> of(String code) {
        for (WithdrawalType kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
