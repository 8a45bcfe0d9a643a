package org.vpip.instruments.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;

/** The catalogue of the study folder, read from {@code schema/study-folder.csv}. A reader accepts no other column. */
public final class StudyFolderSchema {
    private static final Map<String, SheetSchema> SHEETS = read();

    private StudyFolderSchema() {}

    /** Returns the sheets in the order of the documentation. */
    public static List<SheetSchema> sheets() {
        return List.copyOf(SHEETS.values());
    }

    /** Returns the schema of a sheet, by its path in the catalogue. */
    public static SheetSchema sheet(String place) {
        SheetSchema sheet = SHEETS.get(place);
        if (sheet == null) {
            throw new IllegalArgumentException("place must be in the catalogue: " + place);
        }
        return sheet;
    }

    private static Map<String, SheetSchema> read() {
        Map<String, List<SheetRow>> bySheet = new LinkedHashMap<>();
        for (SheetRow row : SheetReader.shipped("/schema/study-folder.csv").rows()) {
            bySheet.computeIfAbsent(row.get("sheet"), place -> new ArrayList<>())
                    .add(row);
        }
        Map<String, SheetSchema> sheets = new LinkedHashMap<>();
        bySheet.forEach((place, rows) -> sheets.put(place, sheet(place, rows)));
        return sheets;
    }

    private static SheetSchema sheet(String place, List<SheetRow> rows) {
        SheetRow head = rows.get(0);
        return new SheetSchema(
                place, isRequired(head), head.get("effect"), members(rows, "column"), members(rows, "key"));
    }

    private static List<ColumnSchema> members(List<SheetRow> rows, String kind) {
        return rows.stream()
                .filter(row -> row.get("kind").equals(kind))
                .map(StudyFolderSchema::member)
                .toList();
    }

    private static ColumnSchema member(SheetRow row) {
        return new ColumnSchema(
                row.get("name"),
                isRequired(row),
                row.get("type"),
                row.get("values"),
                row.get("default"),
                row.get("effect"),
                AffectedOutput.of(row.get("output")));
    }

    private static boolean isRequired(SheetRow row) {
        return row.get("need").equals("required");
    }
}
