package org.vpip.reports.report;

/** One cell of a table. */
public sealed interface Cell {
    Cell BLANK = new Text("");

    record Text(String text) implements Cell {}

    /** A released number; it stays a number in every format that has them. */
    record Quantity(double value, NumberFormat format) implements Cell {
        public Quantity {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite: " + value);
            }
        }
    }

    /** A number that may not be told, or cannot be had; the text says which. */
    record Absent(String text) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(double value, NumberFormat format) {
        return new Quantity(value, format);
    }
}
