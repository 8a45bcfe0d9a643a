package org.vpip.reports.report;

import java.util.List;
import org.vpip.reports.report.Chart.Drawn;

/** A piece of a section. */
public sealed interface Block {

    /** Running text. */
    record Paragraph(Style style, String text) implements Block {}

    /** What a paragraph is for. */
    enum Style {
        HEADING,
        /** A finding, worth reading aloud. */
        FINDING,
        TEXT,
        NOTE
    }

    /** A table with a heading row; the first column names the row. */
    record Table(String title, List<Column> columns, List<List<Cell>> rows, String note) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("rows must have " + width + " cells: " + title);
            }
        }
    }

    /** Up to five numbers side by side, to be taken in at a glance. */
    record KeyFigures(List<KeyFigure> figures) implements Block {
        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    /** One of them: what it is, the number as it is read, on whom it rests. */
    record KeyFigure(String label, String value, String note) {}

    /** A chart with its title, words and data. */
    record Figure(Drawn chart) implements Block {}
}
