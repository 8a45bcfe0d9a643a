package org.vpip.instruments.instrument;

import java.util.Set;
import org.vpip.instruments.expression.value.AnswerType;

/** The kinds of question. */
public enum ItemKind {
    TEXT,
    INTEGER,
    DECIMAL,
    RANGE,
    DATE,
    TIME,
    DATE_TIME,
    ACKNOWLEDGE,
    SELECT_ONE,
    SELECT_MULTIPLE,
    RANK,
    NOTE,
    CALCULATE,
    HIDDEN;

    private static final Set<ItemKind> WITH_CHOICES = Set.of(SELECT_ONE, SELECT_MULTIPLE, RANK);
    private static final Set<ItemKind> NOT_SHOWN = Set.of(CALCULATE, HIDDEN);
    private static final Set<ItemKind> NUMBERS = Set.of(INTEGER, DECIMAL, RANGE);

    public boolean hasChoices() {
        return WITH_CHOICES.contains(this);
    }

    /** Returns whether respondents answer the kind; a note is only shown. */
    public boolean isAnswered() {
        return this != NOTE;
    }

    /** Returns whether a page shows the kind; calculated and hidden items are not shown. */
    public boolean isShown() {
        return !NOT_SHOWN.contains(this);
    }

    public boolean isNumber() {
        return NUMBERS.contains(this);
    }

    public AnswerType answerType() {
        return switch (this) {
            case INTEGER, DECIMAL, RANGE -> AnswerType.NUMBER;
            case DATE -> AnswerType.DAY;
            case DATE_TIME -> AnswerType.MOMENT;
            case TEXT, TIME, ACKNOWLEDGE, SELECT_ONE, SELECT_MULTIPLE, RANK, NOTE, CALCULATE, HIDDEN -> AnswerType.TEXT;
        };
    }
}
