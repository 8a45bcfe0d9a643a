package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.format.SheetReader;
import org.vpip.instruments.format.SheetWriter;
import org.vpip.instruments.problem.Problems;

/** A sheet that rows are added to. */
record Table(Path file, List<String> header, List<List<String>> rows) {
    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The sheet in that file; without columns and rows when there is none. */
    static Table in(Path file) {
        if (!Files.exists(file)) {
            return new Table(file, List.of(), List.of());
        }
        Sheet sheet = SheetReader.read(file, file.toString(), new Problems()).get(0);
        return new Table(
                file, sheet.header(), sheet.rows().stream().map(Row::cells).toList());
    }

    /** The same with these columns too. */
    Table with(List<String> columns) {
        Set<String> all = new LinkedHashSet<>(header);
        all.addAll(columns);
        return new Table(file, List.copyOf(all), rows);
    }

    /** The same with one more row; what has no column is left out. */
    Table and(Map<String, String> cells) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(header.stream().map(column -> cells.getOrDefault(column, "")).toList());
        return new Table(file, header, more);
    }

    /** The same with its rows in the order of that column. */
    Table sortedBy(String name) {
        int at = header.indexOf(name);
        Comparator<List<String>> order = Comparator.comparing(row -> at < row.size() ? row.get(at) : "");
        return new Table(file, header, rows.stream().sorted(order).toList());
    }

    /** The same without the rows in which one of those names stands in one of those columns. */
    Table without(Set<String> columns, Set<String> names) {
        List<Integer> places =
                columns.stream().map(header::indexOf).filter(at -> at >= 0).toList();
        return new Table(
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
        SheetWriter.write(
                target,
                header,
                rows.stream().map(row -> padded(row, header.size())).toList());
    }

    private static List<String> padded(List<String> row, int width) {
        List<String> cells = new ArrayList<>(row);
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }
}
