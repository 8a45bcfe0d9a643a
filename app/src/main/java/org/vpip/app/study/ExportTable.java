package org.vpip.app.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.SheetWriter;

/** An immutable sheet of an export. */
record ExportTable(Path file, List<String> header, List<List<String>> rows) {
    ExportTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Returns the sheet of a file; without columns and rows for a missing file. */
    static ExportTable read(Path file) {
        if (!Files.exists(file)) {
            return new ExportTable(file, List.of(), List.of());
        }
        return of(file, SheetReader.read(file, file.toString(), new Problems()));
    }

    /** Returns a sheet of a workbook. */
    static ExportTable of(Sheet sheet) {
        return of(Path.of("sheet.csv"), sheet);
    }

    /** Returns the sheet of a CSV text. */
    static ExportTable of(String text) {
        String name = "sheet.csv";
        InputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return of(Path.of(name), SheetReader.read(stream, name, new Problems()));
    }

    /** Returns the sheet of a stored file of delimited text, whatever its encoding. */
    static ExportTable of(String name, FileContent content) {
        return of(Path.of(name), SheetReader.read(new ByteArrayInputStream(content.bytes()), name, new Problems()));
    }

    private static ExportTable of(Path file, List<Sheet> sheets) {
        return of(file, sheets.get(0));
    }

    private static ExportTable of(Path file, Sheet sheet) {
        return new ExportTable(
                file, sheet.header(), sheet.rows().stream().map(SheetRow::cells).toList());
    }

    /** Returns the sheet with further columns. */
    ExportTable withColumns(List<String> columns) {
        Set<String> all = new LinkedHashSet<>(header);
        all.addAll(columns);
        return new ExportTable(file, List.copyOf(all), rows);
    }

    /** Returns the sheet with further rows, without their cells for which it has no column. */
    ExportTable withRows(List<Map<String, String>> added) {
        List<List<String>> all = new ArrayList<>(rows);
        added.forEach(cells -> all.add(
                header.stream().map(column -> cells.getOrDefault(column, "")).toList()));
        return new ExportTable(file, header, all);
    }

    /** Returns the sheet with the blank cells of a column filled by the value of a key column. */
    ExportTable withFilledColumn(String keyColumn, String column, Map<String, String> values) {
        int key = header.indexOf(keyColumn);
        int at = header.indexOf(column);
        return new ExportTable(
                file,
                header,
                rows.stream()
                        .map(row -> padded(row, header.size()))
                        .map(row -> {
                            List<String> cells = new ArrayList<>(row);
                            if (cells.get(at).isBlank()) {
                                cells.set(at, values.getOrDefault(cells.get(key), ""));
                            }
                            return List.copyOf(cells);
                        })
                        .toList());
    }

    /** Returns the sheet with its rows sorted by a column. */
    ExportTable sorted(String name) {
        int at = header.indexOf(name);
        Comparator<List<String>> order = Comparator.comparing(row -> cell(row, at));
        return new ExportTable(file, header, rows.stream().sorted(order).toList());
    }

    /**
     * Returns the sheet with some rows replaced by others; a new row whose key another row already has is left out.
     *
     * @param key columns that identify a row
     * @param replaced keys of the rows to remove
     */
    ExportTable withReplacedRows(List<String> key, Set<List<String>> replaced, List<Map<String, String>> added) {
        List<Integer> places = key.stream().map(header::indexOf).toList();
        Set<List<String>> keptKeys = new HashSet<>();
        List<List<String>> kept = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = places.stream().map(at -> cell(row, at)).toList();
            if (!replaced.contains(cells)) {
                keptKeys.add(cells);
                kept.add(row);
            }
        }
        return new ExportTable(file, header, kept)
                .withRows(added.stream()
                        .filter(row -> !keptKeys.contains(key.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList()))
                        .toList());
    }

    /** Returns the sheet without the rows that have one of the names in one of the columns. */
    ExportTable withoutRowsNaming(Set<String> columns, Set<String> names) {
        List<Integer> places =
                columns.stream().map(header::indexOf).filter(at -> at >= 0).toList();
        return new ExportTable(
                file,
                header,
                rows.stream()
                        .filter(row -> places.stream().noneMatch(at -> names.contains(cell(row, at))))
                        .toList());
    }

    /** Returns the sheet without the columns under those headings. */
    ExportTable withoutColumns(Set<String> headings) {
        List<Integer> kept = IntStream.range(0, header.size())
                .filter(at -> !headings.contains(header.get(at)))
                .boxed()
                .toList();
        return new ExportTable(
                file,
                kept.stream().map(header::get).toList(),
                rows.stream()
                        .map(row -> kept.stream().map(at -> cell(row, at)).toList())
                        .toList());
    }

    /** Returns the sheet with changed cells, given their column and content. */
    ExportTable withCells(BinaryOperator<String> change) {
        return new ExportTable(
                file,
                header,
                rows.stream()
                        .map(row -> IntStream.range(0, header.size())
                                .mapToObj(at -> change.apply(header.get(at), cell(row, at)))
                                .toList())
                        .toList());
    }

    /** Returns the sheet with blank cells in some columns of the rows that have one of the names in one of the others. */
    ExportTable withBlankCells(Set<String> columns, Set<String> nameColumns, Set<String> names) {
        ExportTable touched = withoutRowsNaming(nameColumns, names);
        Set<List<String>> others = new HashSet<>(touched.rows);
        return new ExportTable(
                file,
                header,
                rows.stream()
                        .map(row -> others.contains(row)
                                ? row
                                : IntStream.range(0, header.size())
                                        .mapToObj(at -> columns.contains(header.get(at)) ? "" : cell(row, at))
                                        .toList())
                        .toList());
    }

    /** Returns the sheet with the rows that have that value in a column. */
    ExportTable withRowsWhere(String column, String value) {
        int at = header.indexOf(column);
        return new ExportTable(
                file,
                header,
                rows.stream()
                        .filter(row -> at >= 0 && cell(row, at).equals(value))
                        .toList());
    }

    /** Returns the cell of a row in a column; blank without such a column. */
    String cell(List<String> row, String column) {
        return cell(row, header.indexOf(column));
    }

    List<String> column(String name) {
        int at = header.indexOf(name);
        return rows.stream().map(row -> cell(row, at)).toList();
    }

    void write(Path target) throws IOException {
        SheetWriter.write(target, header, padded());
    }

    /** Returns the sheet as one of a workbook. */
    Sheet sheet(String name) {
        List<NumberedRow> numbered = new ArrayList<>();
        padded().forEach(row -> numbered.add(new NumberedRow(numbered.size() + 2, row)));
        return Sheet.of(file.toString(), name, header, numbered);
    }

    /** Returns the sheet as a CSV text. */
    String text() {
        return SheetWriter.text(header, padded());
    }

    private static String cell(List<String> row, int at) {
        return at >= 0 && at < row.size() ? row.get(at) : "";
    }

    private List<List<String>> padded() {
        return rows.stream().map(row -> padded(row, header.size())).toList();
    }

    private static List<String> padded(List<String> row, int width) {
        List<String> cells = new ArrayList<>(row);
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }
}
