package org.vpip.app.linkage;

import java.util.Optional;

/** One of the seven things about somebody that never change; each is asked, kept and compared by itself. */
public enum Element {
    DAY("e1", Kind.NUMBER),
    CITY("e2", Kind.LETTER),
    SIBLINGS("e3", Kind.NUMBER),
    GIVEN_NAME("e4", Kind.LETTER),
    PARENT("e5", Kind.PARENT),
    MONTH("e6", Kind.MONTH),
    SCHOOL("e7", Kind.LETTER);

    private static final int DAYS = 31;
    private static final int MONTHS = 12;

    private final String id;
    private final Kind kind;

    Element(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    /** How it is asked. */
    public enum Kind {
        NUMBER,
        LETTER,
        PARENT,
        MONTH
    }

    /** {@code e1} to {@code e7}. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** The one form of an answer, however it was typed; empty when it is no answer to this. */
    Optional<String> plain(String typed) {
        return switch (this) {
            case DAY -> Plain.number(typed, DAYS);
            case MONTH -> Plain.number(typed, MONTHS);
            case SIBLINGS -> Plain.siblings(typed);
            case GIVEN_NAME -> Plain.lastLetter(typed);
            case CITY, PARENT, SCHOOL -> Plain.firstLetter(typed);
        };
    }
}
