package org.vpip.reports.document;

import java.util.List;
import org.vpip.reports.document.Chart.CaptionedChart;

/** A piece of a section. */
public sealed interface ContentBlock {

    /** Running text. */
    record Paragraph(ParagraphStyle style, String text) implements ContentBlock {}

    /** What a paragraph is for. */
    enum ParagraphStyle {
        HEADING,
        /** A finding, worth reading aloud. */
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

    /** Up to five numbers side by side, to be taken in at a glance. */
    record KeyFigures(List<KeyFigure> figures) implements ContentBlock {
        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    /** One of them: what it is, the number as it is read, on whom it rests. */
    record KeyFigure(String label, String value, String note) {}

    /** A chart with its title, words and data. */
    record Figure(CaptionedChart chart) implements ContentBlock {}
}
