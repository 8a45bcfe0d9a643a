package org.vpip.instruments.schema;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;

/**
 * The permitted columns of one sheet, and the permitted keys of a sheet of keys and values.
 *
 * @param place path in the study folder, such as {@code data/responses/<instrument>.csv}
 * @param required whether a study needs the sheet
 */
public record SheetSchema(
        String place, boolean required, String description, List<ColumnSchema> columns, List<ColumnSchema> keys) {
    public SheetSchema {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /** Returns the columns that a sheet may fill. */
    public List<String> columnNames() {
        return columns.stream()
                .filter(column -> !column.isPlanned())
                .map(ColumnSchema::name)
                .toList();
    }

    public List<String> requiredColumns() {
        return columns.stream()
                .filter(ColumnSchema::required)
                .map(ColumnSchema::name)
                .toList();
    }

    public List<String> optionalColumns() {
        return columns.stream()
                .filter(column -> !column.required() && !column.isPlanned())
                .map(ColumnSchema::name)
                .toList();
    }

    /** Returns the columns that are not supported yet. */
    public List<String> plannedColumns() {
        return planned(columns);
    }

    /** Returns the keys that a sheet may have. */
    public List<String> keyNames() {
        return keys.stream()
                .filter(key -> !key.isPlanned())
                .map(ColumnSchema::name)
                .toList();
    }

    /** Returns the keys that are not supported yet. */
    public List<String> plannedKeys() {
        return planned(keys);
    }

    private static List<String> planned(List<ColumnSchema> members) {
        return members.stream()
                .filter(ColumnSchema::isPlanned)
                .map(ColumnSchema::name)
                .toList();
    }

    public List<String> requiredKeys() {
        return keys.stream()
                .filter(ColumnSchema::required)
                .map(ColumnSchema::name)
                .toList();
    }

    /** Reports headings outside the schema, unless they are blank or begin with {@code x_}. */
    public void reportUnknownColumns(Sheet sheet, Problems problems) {
        List<String> known = columnNames();
        Stream<String> unknown = sheet.header().stream()
                .filter(column -> !column.isEmpty() && !column.startsWith("x_") && !known.contains(column));
        unknown.forEach(column ->
                problems.add(ProblemCode.UNKNOWN_COLUMN, sheet.place(column), column, String.join(", ", known)));
    }
}
