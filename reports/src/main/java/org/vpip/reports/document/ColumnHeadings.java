package org.vpip.reports.document;

import java.util.ArrayList;
import java.util.List;
import org.vpip.reports.sentence.ReportTexts;

/** A builder of the columns of a table, from the keys of their headings without the prefix {@code column.}. */
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

    /** Adds columns of words; the PDF contains them only if {@code printed}. */
    public ColumnHeadings textIf(boolean printed, String... keys) {
        return add(true, printed, keys);
    }

    /** Adds columns of numbers; the PDF contains them only if {@code printed}. */
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
