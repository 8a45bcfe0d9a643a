package org.vpip.instruments.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

/** A collector of cells under a key (such as participant and wave) from any number of files, for one sheet. */
final class MappedRowCollector {
    private final String name;
    private final Set<String> header = new LinkedHashSet<>();
    private final Map<String, Map<String, MappedCell>> rows = new LinkedHashMap<>();

    private record MappedCell(String text, ProblemLocation place) {}

    MappedRowCollector(String name, List<String> keyColumns) {
        this.name = name;
        header.addAll(keyColumns);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Stores a cell; blank text changes nothing, and a conflicting text is a problem. */
    void put(String key, String column, String text, ProblemLocation place, Problems problems) {
        header.add(column);
        Map<String, MappedCell> row = rows.computeIfAbsent(key, created -> new LinkedHashMap<>());
        MappedCell earlier = row.get(column);
        if (earlier == null || earlier.text().isEmpty()) {
            row.put(column, new MappedCell(text, place));
        } else if (!text.isEmpty() && !earlier.text().equals(text)) {
            problems.add(
                    ProblemCode.MAPPED_TWICE,
                    place,
                    column,
                    earlier.text(),
                    text,
                    earlier.place().row());
        }
    }

    /** Adds a choice to a select_multiple that the file spreads over several columns. */
    void append(String key, String column, String text, ProblemLocation place) {
        header.add(column);
        Map<String, MappedCell> row = rows.computeIfAbsent(key, created -> new LinkedHashMap<>());
        MappedCell earlier = row.get(column);
        String joined = earlier == null ? text : (earlier.text() + " " + text).strip();
        row.put(column, new MappedCell(joined, place));
    }

    /** Returns the sheet; row numbers are those of the key's first cell in its file. */
    Sheet sheet() {
        List<String> columns = List.copyOf(header);
        List<Map<String, MappedCell>> ordered = List.copyOf(rows.values());
        List<NumberedRow> cells = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Map<String, MappedCell> row = ordered.get(i);
            cells.add(new NumberedRow(
                    i + 2, columns.stream().map(column -> text(row, column)).toList()));
        }
        return Sheet.mapped(name, columns, (row, column) -> place(ordered, row, column), cells);
    }

    private static String text(Map<String, MappedCell> row, String column) {
        MappedCell cell = row.get(column);
        return cell == null ? "" : cell.text();
    }

    private ProblemLocation place(List<Map<String, MappedCell>> ordered, int row, @Nullable String column) {
        if (row < 2 || row - 2 >= ordered.size()) {
            return new ProblemLocation("mapping.csv", name, 0, column);
        }
        Map<String, MappedCell> cells = ordered.get(row - 2);
        MappedCell cell = column == null ? null : cells.get(column);
        return cell != null ? cell.place() : cells.values().iterator().next().place();
    }
}
