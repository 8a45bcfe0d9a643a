package org.vpip.instruments.expression.value;

import java.time.LocalDateTime;
import java.util.List;

/** A value of an expression. A blank answer is a {@link TextValue} without characters. */
public sealed interface ExpressionValue {
    ExpressionValue BLANK = new TextValue("");

    record BooleanValue(boolean value) implements ExpressionValue {}

    /** May be infinite or not a number. */
    record NumberValue(double value) implements ExpressionValue {}

    record TextValue(String value) implements ExpressionValue {}

    /** A day, or a moment, in the zone of the clock. */
    record DateTimeValue(LocalDateTime value, boolean hasTime) implements ExpressionValue {}

    /** The answers to one question in every instance of its repeat. */
    record NodeSetValue(List<ExpressionValue> values) implements ExpressionValue {
        public NodeSetValue {
            values = List.copyOf(values);
        }
    }

    static ExpressionValue of(boolean value) {
        return new BooleanValue(value);
    }

    static ExpressionValue of(double value) {
        return new NumberValue(value);
    }

    static ExpressionValue of(String value) {
        return value.isEmpty() ? BLANK : new TextValue(value);
    }
}
