package org.vpip.app.participant;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The extent of a withdrawal. */
public enum WithdrawalType {
    /** The person receives no more reminders; the questionnaire stays open. */
    NO_REMINDERS,
    /** The person receives no more questions; earlier answers stay. */
    STOP,
    /** The person receives no more questions, and their answers are erased. */
    ERASE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WithdrawalType> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
