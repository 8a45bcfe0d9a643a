package org.vpip.reports.document;

import java.util.List;
import org.vpip.reports.document.Chart.CaptionedChart;

/** A block of a section. */
public sealed interface ContentBlock {

    record Paragraph(ParagraphStyle style, String text) implements ContentBlock {}

    /** The purpose of a paragraph. */
    enum ParagraphStyle {
        HEADING,
        FINDING,
        TEXT,
        NOTE
    }

    /** A table with a heading row; the first column names the row. */
    record ReportTable(String title, List<ReportColumn> columns, List<List<ReportCell>> rows, String note)
            implements ContentBlock {
        public ReportTable {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("rows must have " + width + " cells: " + title);
            }
        }
    }

    /** Up to five numbers next to each other. */
    record KeyFigures(List<KeyFigure> figures) implements ContentBlock {
        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    /** A label, its formatted number, and a note on the people it is based on. */
    record KeyFigure(String label, String value, String note) {}

    /** A chart as a block. */
    record Figure(CaptionedChart chart) implements ContentBlock {}
}
