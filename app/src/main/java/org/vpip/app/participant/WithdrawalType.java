package org.vpip.app.participant;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.instruments.study.consent.DepartureKind;

/** The extent of a withdrawal. */
public enum WithdrawalType {
    /** The person receives no more reminders; the questionnaire stays open. */
    NO_REMINDERS(DepartureKind.MESSAGES),
    /** The person receives no more questions; earlier answers stay. */
    STOP(DepartureKind.QUESTIONS),
    /** The person receives no more questions, and their answers are erased. */
    ERASE(DepartureKind.EVERYTHING);

    private final DepartureKind departure;

    WithdrawalType(DepartureKind departure) {
        this.departure = departure;
    }

    /** Returns the word of study folders for this withdrawal. */
    public DepartureKind departure() {
        return departure;
    }

    public static WithdrawalType of(DepartureKind departure) {
        return Stream.of(values())
                .filter(type -> type.departure == departure)
                .findFirst()
                .orElseThrow();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WithdrawalType> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
