package org.vpip.instruments.tabular;

import java.util.List;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;

/**
 * One row below the heading.
 *
 * @param number as a spreadsheet counts: the first row below the heading is 2
 * @param cells as many as the sheet has columns, stripped
 */
public record SheetRow(Sheet sheet, int number, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Returns the cell under that heading; empty when the column or the cell is missing. */
    public String get(String column) {
        int index = sheet.column(column);
        return index < 0 || index >= cells.size() ? "" : cells.get(index);
    }

    public boolean has(String column) {
        return !get(column).isEmpty();
    }

    public ProblemLocation place(String column) {
        return sheet.origin().of(number, column);
    }

    public void report(Problems problems, ProblemCode code, String column, Object... arguments) {
        problems.add(code, place(column), arguments);
    }
}
