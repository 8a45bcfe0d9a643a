package org.vpip.instruments.expression;

import java.time.LocalDateTime;
import java.util.List;

/** What an expression comes to. A blank answer is a {@link Text} without signs. */
public sealed interface Value {
    Value BLANK = new Text("");

    record Bool(boolean value) implements Value {}

    /** May be infinite or not a number. */
    record Quantity(double value) implements Value {}

    record Text(String value) implements Value {}

    /** A day, or a moment of a day, in the zone of the clock. */
    record Moment(LocalDateTime value, boolean hasTime) implements Value {}

    /** The answers to one question in every instance of its repeat. */
    record Nodes(List<Value> values) implements Value {
        public Nodes {
            values = List.copyOf(values);
        }
    }

    static Value of(boolean value) {
        return new Bool(value);
    }

    static Value of(double value) {
        return new Quantity(value);
    }

    static Value of(String value) {
        return value.isEmpty() ? BLANK : new Text(value);
    }
}
