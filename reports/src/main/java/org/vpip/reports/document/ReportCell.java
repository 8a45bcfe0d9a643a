package org.vpip.reports.document;

/** A cell of a table. */
public sealed interface ReportCell {
    ReportCell BLANK = new TextCell("");

    record TextCell(String text) implements ReportCell {}

    /** A released number, written as a number if the output has a type for it. */
    record NumberCell(double value, NumberFormat format) implements ReportCell {
        public NumberCell {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite: " + value);
            }
        }
    }

    /** A number that is withheld or not estimable; the text states which. */
    record UnavailableCell(String text) implements ReportCell {}

    static ReportCell of(String text) {
        return new TextCell(text);
    }

    static ReportCell of(double value, NumberFormat format) {
        return new NumberCell(value, format);
    }
}
