package org.vpip.instruments.study.consent;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Extent of a withdrawal: messages only, further questions too, or the study with all answers given so far. */
public enum DepartureKind {
    MESSAGES,
    QUESTIONS,
    EVERYTHING;

    /** Returns the code in sheets. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DepartureKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static String codes() {
        return Stream.of(values()).map(DepartureKind::code).collect(Collectors.joining(", "));
    }
}
