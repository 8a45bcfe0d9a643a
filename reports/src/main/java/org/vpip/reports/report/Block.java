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

    /** A chart with its title, words and data. */
    record Figure(Drawn chart) implements Block {}
}
