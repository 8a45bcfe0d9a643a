package org.vpip.reports.document;

import java.util.ArrayList;
import java.util.List;
import org.vpip.reports.sentence.ReportTexts;

/** The columns of a table from left to right, by the keys of their headings without the {@code column.} before them. */
public final class ColumnHeadings {
    private final ReportTexts sentences;
    private final List<ReportColumn> columns = new ArrayList<>();

    public ColumnHeadings(ReportTexts sentences) {
        this.sentences = sentences;
    }

    public ColumnHeadings text(String... keys) {
        return textIf(true, keys);
    }

    public ColumnHeadings number(String... keys) {
        return numberIf(true, keys);
    }

    /** Adds columns of words, which are printed on a page only if that is wanted. */
    public ColumnHeadings textIf(boolean printed, String... keys) {
        return add(true, printed, keys);
    }

    /** Adds columns of numbers, which are printed on a page only if that is wanted. */
    public ColumnHeadings numberIf(boolean printed, String... keys) {
        return add(false, printed, keys);
    }

    private ColumnHeadings add(boolean text, boolean printed, String... keys) {
        for (String key : keys) {
            columns.add(new ReportColumn(sentences.text("column." + key), text, printed));
        }
        return this;
    }

    public ColumnHeadings add(ReportColumn column) {
        columns.add(column);
        return this;
    }

    public List<ReportColumn> list() {
        return List.copyOf(columns);
    }
}
