package org.vpip.app.selfcode;

import java.util.Optional;

/** One of the seven elements of a self-generated code: an unchanging fact, asked, stored and compared on its own. */
public enum CodeElement {
    DAY("e1", CodeElementType.NUMBER),
    CITY("e2", CodeElementType.LETTER),
    SIBLINGS("e3", CodeElementType.NUMBER),
    GIVEN_NAME("e4", CodeElementType.LETTER),
    PARENT("e5", CodeElementType.PARENT),
    MONTH("e6", CodeElementType.MONTH),
    SCHOOL("e7", CodeElementType.LETTER);

    private static final int DAYS = 31;
    private static final int MONTHS = 12;

    private final String id;
    private final CodeElementType kind;

    CodeElement(String id, CodeElementType kind) {
        this.id = id;
        this.kind = kind;
    }

    /** The kind of input field. */
    public enum CodeElementType {
        NUMBER,
        LETTER,
        PARENT,
        MONTH
    }

    /** Returns {@code e1} to {@code e7}. */
    public String id() {
        return id;
    }

    public CodeElementType kind() {
        return kind;
    }

    /** Returns the normal form of an answer; empty when the text answers no such question. */
    Optional<String> normalize(String typed) {
        return switch (this) {
            case DAY -> CodeAnswerNormalizer.number(typed, DAYS);
            case MONTH -> CodeAnswerNormalizer.number(typed, MONTHS);
            case SIBLINGS -> CodeAnswerNormalizer.siblings(typed);
            case GIVEN_NAME -> CodeAnswerNormalizer.lastLetter(typed);
            case CITY, PARENT, SCHOOL -> CodeAnswerNormalizer.firstLetter(typed);
        };
    }
}
