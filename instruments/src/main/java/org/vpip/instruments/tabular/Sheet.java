package org.vpip.instruments.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;

/** One table as written: a heading and rows of text. Headings are exact; cells are stripped. */
public final class Sheet {
    private final String file;
    private final String name;
    private final List<String> header;
    private final CellOrigin origin;
    private final List<SheetRow> rows;
    private final Map<String, Integer> columns = new HashMap<>();

    /** The origin of a cell: in the sheet itself, or in the file it was mapped from. */
    @FunctionalInterface
    public interface CellOrigin {
        ProblemLocation of(int row, @Nullable String column);
    }

    private Sheet(String file, String name, List<String> header, CellOrigin origin, List<NumberedRow> cells) {
        this.file = file;
        this.name = name;
        this.header = List.copyOf(header);
        this.origin = origin;
        for (int i = 0; i < this.header.size(); i++) {
            columns.putIfAbsent(this.header.get(i), i);
        }
        this.rows = cells.stream()
                .map(row -> new SheetRow(this, row.number(), row.cells()))
                .toList();
    }

    /** A row without its sheet. */
    public record NumberedRow(int number, List<String> cells) {}

    public static Sheet of(String file, String name, List<String> header, List<NumberedRow> rows) {
        return new Sheet(file, name, header, (row, column) -> new ProblemLocation(file, name, row, column), rows);
    }

    /** Returns a sheet whose cells are located in another file. */
    public static Sheet mapped(String name, List<String> header, CellOrigin origin, List<NumberedRow> rows) {
        return new Sheet(origin.of(0, null).file(), name, header, origin, rows);
    }

    /** Returns these rows under another heading of the same length. */
    public Sheet withHeader(List<String> renamed) {
        List<NumberedRow> cells = rows.stream()
                .map(row -> new NumberedRow(row.number(), row.cells()))
                .toList();
        return new Sheet(
                file,
                name,
                renamed,
                (row, column) -> {
                    int index = column == null ? -1 : renamed.indexOf(column);
                    return origin.of(row, index < 0 ? column : header.get(index));
                },
                cells);
    }

    /** Returns other rows under this heading. */
    public Sheet withRows(List<NumberedRow> others) {
        return new Sheet(file, name, header, origin, others);
    }

    public String file() {
        return file;
    }

    public String name() {
        return name;
    }

    public List<String> header() {
        return header;
    }

    public List<SheetRow> rows() {
        return rows;
    }

    public CellOrigin origin() {
        return origin;
    }

    public boolean hasColumn(String column) {
        return columns.containsKey(column);
    }

    /** Returns whether the sheet has the column; reports a missing one. */
    public boolean requireColumn(String column, Problems problems) {
        if (!hasColumn(column)) {
            problems.add(ProblemCode.MISSING_COLUMN, place(null), column);
        }
        return hasColumn(column);
    }

    /** Returns the position of a heading from 0; -1 when it is missing. */
    public int column(String heading) {
        return columns.getOrDefault(heading, -1);
    }

    public ProblemLocation place(@Nullable String column) {
        return origin.of(column == null ? 0 : 1, column);
    }

    /** Returns the headings outside the known ones. */
    public List<String> unknownColumns(Set<String> known) {
        return header.stream().filter(column -> !known.contains(column)).toList();
    }
}
