package org.vpip.instruments.format.redcap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.format.SheetReader;
import org.vpip.instruments.format.SheetWriter;
import org.vpip.instruments.problem.Place;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

/** A REDCap data dictionary: the fields of a project in their order. */
public record DataDictionary(List<Field> fields) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final List<Column> NEEDED =
            List.of(Column.FIELD_NAME, Column.FORM_NAME, Column.FIELD_TYPE, Column.FIELD_LABEL);

    public DataDictionary {
        fields = List.copyOf(fields);
    }

    /** Whether the first sheet of the file has the headings of a dictionary; false for a file that cannot be read. */
    public static boolean isOne(Path file) {
        return SheetReader.read(file, file.toString(), new Problems()).stream()
                .limit(1)
                .anyMatch(sheet -> columns(sheet).keySet().containsAll(List.of(Column.FIELD_NAME, Column.FIELD_TYPE)));
    }

    /** @param shown how problems name the file */
    public static DataDictionary read(Path file, String shown, Problems problems) {
        List<Sheet> sheets = SheetReader.read(file, shown, problems);
        return sheets.isEmpty() ? new DataDictionary(List.of()) : read(sheets.get(0), problems);
    }

    private static DataDictionary read(Sheet sheet, Problems problems) {
        Map<Column, String> headings = columns(sheet);
        if (!headings.keySet().containsAll(NEEDED)) {
            problems.add(ProblemCode.NOT_A_DICTIONARY, Place.file(sheet.file()), missing(headings));
            return new DataDictionary(List.of());
        }
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Row row : sheet.rows()) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            headings.forEach((column, heading) -> cells.put(column, row.get(heading)));
            Field field = new Field(cells);
            check(field, row, headings, names, problems);
            fields.add(field);
        }
        return new DataDictionary(fields);
    }

    private static String missing(Map<Column, String> headings) {
        return String.join(
                ", ",
                NEEDED.stream()
                        .filter(column -> !headings.containsKey(column))
                        .map(Column::heading)
                        .toList());
    }

    /** Before the form name stands the field name, even where somebody overwrote its heading. */
    private static Map<Column, String> columns(Sheet sheet) {
        Map<Column, String> headings = new EnumMap<>(Column.class);
        sheet.header()
                .forEach(heading -> Column.of(heading).ifPresent(column -> headings.putIfAbsent(column, heading)));
        boolean second =
                sheet.header().size() > 1 && Column.of(sheet.header().get(1)).equals(Optional.of(Column.FORM_NAME));
        if (second) {
            headings.putIfAbsent(Column.FIELD_NAME, sheet.header().get(0));
        }
        return headings;
    }

    private static void check(
            Field field, Row row, Map<Column, String> headings, Set<String> names, Problems problems) {
        String column = headings.getOrDefault(Column.FIELD_NAME, "");
        if (!NAME.matcher(field.name()).matches()) {
            row.report(problems, ProblemCode.BAD_FIELD_NAME, column, field.name());
        } else if (!names.add(field.name())) {
            row.report(problems, ProblemCode.ID_TWICE, column, field.name());
        }
        if (!Field.TYPES.contains(field.type())) {
            row.report(
                    problems,
                    ProblemCode.NOT_ONE_OF,
                    headings.getOrDefault(Column.FIELD_TYPE, ""),
                    field.type(),
                    String.join(", ", Field.TYPES.stream().sorted().toList()));
        }
    }

    /** Form names in the order of their first field. */
    public List<String> forms() {
        return fields.stream().map(Field::form).distinct().toList();
    }

    /** Names of the fields of each matrix. */
    public Map<String, List<String>> matrixGroups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Field field : fields) {
            if (!field.matrixGroup().isEmpty()) {
                groups.computeIfAbsent(field.matrixGroup(), key -> new ArrayList<>())
                        .add(field.name());
            }
        }
        return groups;
    }

    /** Writes the eighteen columns in the order that REDCap wants. */
    public void write(Path file) throws IOException {
        List<String> header =
                Arrays.stream(Column.values()).map(Column::heading).toList();
        List<List<String>> rows = fields.stream()
                .map(field -> Arrays.stream(Column.values()).map(field::cell).toList())
                .toList();
        SheetWriter.write(file, header, rows);
    }
}
