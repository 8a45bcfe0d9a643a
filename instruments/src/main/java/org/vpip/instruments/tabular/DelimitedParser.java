package org.vpip.instruments.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

/**
 * A parser of text into rows and cells by RFC 4180. A quotation mark opens a quoted cell only at its beginning, as in
 * Excel. OpenCSV's parsers accept one inside a cell, such as {@code 5" nail}, and then swallow the rows below. Every
 * kind of line end is read as a line feed. One instance parses one text.
 */
final class DelimitedParser {
    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private final List<NumberedRow> rows = new ArrayList<>();
    private final CellBudget budget = new CellBudget();
    private List<String> cells = new ArrayList<>();
    private int at;

    DelimitedParser(String text, char separator) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        this.separator = separator;
    }

    /** @throws IOException when a quoted cell has no end */
    List<NumberedRow> rows() throws IOException {
        while (at < text.length()) {
            cells.add(text.charAt(at) == QUOTE ? quoted() : plain());
            budget.count(1, 0);
            if (at == text.length() || text.charAt(at) == '\n') {
                endRow();
            } else if (at == text.length() - 1) {
                cells.add("");
                endRow();
            }
            at++;
        }
        return rows;
    }

    private void endRow() {
        rows.add(new NumberedRow(rows.size() + 1, cells));
        cells = new ArrayList<>();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    /** Reads a quoted cell; two quotation marks inside give one, and text after the closing one belongs to the cell. */
    private String quoted() throws IOException {
        StringBuilder cell = new StringBuilder();
        int start = at + 1;
        int end = text.indexOf(QUOTE, start);
        while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == QUOTE) {
            cell.append(text, start, end + 1);
            start = end + 2;
            end = text.indexOf(QUOTE, start);
        }
        if (end < 0) {
            throw new IOException("\" … row " + (rows.size() + 1));
        }
        cell.append(text, start, end);
        at = end + 1;
        return cell.append(plain()).toString();
    }
}
