package org.vpip.reports.document;

/** One cell of a table. */
public sealed interface ReportCell {
    ReportCell BLANK = new TextCell("");

    record TextCell(String text) implements ReportCell {}

    /** A released number; it stays a number in every format that has them. */
    record NumberCell(double value, NumberFormat format) implements ReportCell {
        public NumberCell {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite: " + value);
            }
        }
    }

    /** A number that may not be told, or cannot be had; the text says which. */
    record UnavailableCell(String text) implements ReportCell {}

    static ReportCell of(String text) {
        return new TextCell(text);
    }

    static ReportCell of(double value, NumberFormat format) {
        return new NumberCell(value, format);
    }
}
