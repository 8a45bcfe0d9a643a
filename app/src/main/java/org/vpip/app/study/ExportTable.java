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
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.SheetWriter;

/** A sheet that rows are added to. */
record ExportTable(Path file, List<String> header, List<List<String>> rows) {
    ExportTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The sheet in that file; without columns and rows when there is none. */
    static ExportTable read(Path file) {
        if (!Files.exists(file)) {
            return new ExportTable(file, List.of(), List.of());
        }
        return of(file, SheetReader.read(file, file.toString(), new Problems()));
    }

    /** Returns the sheet that a text holds. */
    static ExportTable of(String text) {
        String name = "sheet.csv";
        InputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return of(Path.of(name), SheetReader.read(stream, name, new Problems()));
    }

    private static ExportTable of(Path file, List<Sheet> sheets) {
        Sheet sheet = sheets.get(0);
        return new ExportTable(
                file, sheet.header(), sheet.rows().stream().map(SheetRow::cells).toList());
    }

    /** The same with these columns too. */
    ExportTable withColumns(List<String> columns) {
        Set<String> all = new LinkedHashSet<>(header);
        all.addAll(columns);
        return new ExportTable(file, List.copyOf(all), rows);
    }

    /** The same with one more row; what has no column is left out. */
    ExportTable withRow(Map<String, String> cells) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(header.stream().map(column -> cells.getOrDefault(column, "")).toList());
        return new ExportTable(file, header, more);
    }

    /** The same with a column filled in where it is blank, by what stands in another. */
    ExportTable withFilledColumn(String by, String column, Map<String, String> values) {
        int key = header.indexOf(by);
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

    /** The same with its rows in the order of that column. */
    ExportTable sorted(String name) {
        int at = header.indexOf(name);
        Comparator<List<String>> order = Comparator.comparing(row -> at < row.size() ? row.get(at) : "");
        return new ExportTable(file, header, rows.stream().sorted(order).toList());
    }

    /**
     * The same with other rows in the place of some; a row that is there already stays where none takes its place.
     *
     * @param key columns by which rows are known
     * @param replaced what stands in these columns in rows that go
     */
    ExportTable withReplacedRows(List<String> key, Set<List<String>> replaced, List<Map<String, String>> others) {
        List<Integer> places = key.stream().map(header::indexOf).toList();
        Set<List<String>> there = new HashSet<>();
        List<List<String>> left = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = places.stream()
                    .map(at -> at < row.size() ? row.get(at) : "")
                    .toList();
            if (!replaced.contains(cells)) {
                there.add(cells);
                left.add(row);
            }
        }
        ExportTable table = new ExportTable(file, header, left);
        for (Map<String, String> other : others) {
            boolean isThere = there.contains(
                    key.stream().map(column -> other.getOrDefault(column, "")).toList());
            table = isThere ? table : table.withRow(other);
        }
        return table;
    }

    /** The same without the rows in which one of those names stands in one of those columns. */
    ExportTable withoutRowsNaming(Set<String> columns, Set<String> names) {
        List<Integer> places =
                columns.stream().map(header::indexOf).filter(at -> at >= 0).toList();
        return new ExportTable(
                file,
                header,
                rows.stream()
                        .filter(row -> places.stream().noneMatch(at -> at < row.size() && names.contains(row.get(at))))
                        .toList());
    }

    List<String> column(String name) {
        int at = header.indexOf(name);
        return rows.stream().map(row -> at < row.size() ? row.get(at) : "").toList();
    }

    void write(Path target) throws IOException {
        SheetWriter.write(target, header, padded());
    }

    /** Returns the text of the sheet. */
    String text() {
        return SheetWriter.text(header, padded());
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
