package org.vpip.instruments.expression.value;

import java.time.ZoneId;

/** The types that expressions give to the text of an answer. */
public enum AnswerType {
    TEXT,
    NUMBER,
    DAY,
    MOMENT,
    TIME;

    /** Returns the type of an XLSForm question type; anything but numbers and dates is a text. */
    public static AnswerType of(String xlsFormType) {
        return switch (xlsFormType) {
            case "integer", "decimal", "range" -> NUMBER;
            case "date", "today" -> DAY;
            case "dateTime", "start", "end" -> MOMENT;
            case "time" -> TIME;
            default -> TEXT;
        };
    }

    /** @throws ExpressionException when the text is no such value */
    public ExpressionValue read(String written, ZoneId zone) {
        if (written.isEmpty()) {
            return ExpressionValue.BLANK;
        }
        return switch (this) {
            case TEXT -> ExpressionValue.of(written);
            case NUMBER -> ExpressionValue.of(ValueConversions.toNumber(ExpressionValue.of(written)));
            case DAY -> ValueConversions.toMoment(ExpressionValue.of(written), false, zone);
            case MOMENT -> ValueConversions.toMoment(ExpressionValue.of(written), true, zone);
            case TIME -> ValueConversions.timeOfDay(written);
        };
    }
}
