package org.vpip.instruments.redcap;

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
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.SheetWriter;

/** A REDCap data dictionary: the fields of a project in their order. */
public record DataDictionary(List<DictionaryField> fields) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final List<DictionaryColumn> NEEDED = List.of(
            DictionaryColumn.FIELD_NAME,
            DictionaryColumn.FORM_NAME,
            DictionaryColumn.FIELD_TYPE,
            DictionaryColumn.FIELD_LABEL);

    public DataDictionary {
        fields = List.copyOf(fields);
    }

    /** Returns whether the first sheet of the file has the headings of a dictionary; false for an unreadable file. */
    public static boolean isOne(Path file) {
        return SheetReader.read(file, file.toString(), new Problems()).stream()
                .limit(1)
                .anyMatch(sheet -> columns(sheet)
                        .keySet()
                        .containsAll(List.of(DictionaryColumn.FIELD_NAME, DictionaryColumn.FIELD_TYPE)));
    }

    /** @param shown name of the file in problems */
    public static DataDictionary read(Path file, String shown, Problems problems) {
        List<Sheet> sheets = SheetReader.read(file, shown, problems);
        return sheets.isEmpty() ? new DataDictionary(List.of()) : read(sheets.get(0), problems);
    }

    private static DataDictionary read(Sheet sheet, Problems problems) {
        Map<DictionaryColumn, String> headings = columns(sheet);
        if (!headings.keySet().containsAll(NEEDED)) {
            problems.add(ProblemCode.NOT_A_DICTIONARY, ProblemLocation.file(sheet.file()), missing(headings));
            return new DataDictionary(List.of());
        }
        List<DictionaryField> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SheetRow row : sheet.rows()) {
            Map<DictionaryColumn, String> cells = new EnumMap<>(DictionaryColumn.class);
            headings.forEach((column, heading) -> cells.put(column, row.get(heading)));
            DictionaryField field = new DictionaryField(cells);
            check(field, row, headings, names, problems);
            fields.add(field);
        }
        return new DataDictionary(fields);
    }

    private static String missing(Map<DictionaryColumn, String> headings) {
        return String.join(
                ", ",
                NEEDED.stream()
                        .filter(column -> !headings.containsKey(column))
                        .map(DictionaryColumn::heading)
                        .toList());
    }

    /** Returns the headings by column. The field name precedes the form name, even under an edited heading. */
    private static Map<DictionaryColumn, String> columns(Sheet sheet) {
        Map<DictionaryColumn, String> headings = new EnumMap<>(DictionaryColumn.class);
        sheet.header()
                .forEach(heading ->
                        DictionaryColumn.of(heading).ifPresent(column -> headings.putIfAbsent(column, heading)));
        boolean second = sheet.header().size() > 1
                && DictionaryColumn.of(sheet.header().get(1)).equals(Optional.of(DictionaryColumn.FORM_NAME));
        if (second) {
            headings.putIfAbsent(DictionaryColumn.FIELD_NAME, sheet.header().get(0));
        }
        return headings;
    }

    private static void check(
            DictionaryField field,
            SheetRow row,
            Map<DictionaryColumn, String> headings,
            Set<String> names,
            Problems problems) {
        String column = headings.getOrDefault(DictionaryColumn.FIELD_NAME, "");
        if (!NAME.matcher(field.name()).matches()) {
            row.report(problems, ProblemCode.BAD_FIELD_NAME, column, field.name());
        } else if (!names.add(field.name())) {
            row.report(problems, ProblemCode.ID_TWICE, column, field.name());
        }
        if (!DictionaryField.TYPES.contains(field.type())) {
            row.report(
                    problems,
                    ProblemCode.NOT_ONE_OF,
                    headings.getOrDefault(DictionaryColumn.FIELD_TYPE, ""),
                    field.type(),
                    String.join(", ", DictionaryField.TYPES.stream().sorted().toList()));
        }
    }

    /** Returns the form names in the order of their first field. */
    public List<String> forms() {
        return fields.stream().map(DictionaryField::form).distinct().toList();
    }

    /** Returns the names of the fields of each matrix. */
    public Map<String, List<String>> matrixGroups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (DictionaryField field : fields) {
            if (!field.matrixGroup().isEmpty()) {
                groups.computeIfAbsent(field.matrixGroup(), key -> new ArrayList<>())
                        .add(field.name());
            }
        }
        return groups;
    }

    /** Writes the eighteen columns in REDCap's order. */
    public void write(Path file) throws IOException {
        List<String> header = Arrays.stream(DictionaryColumn.values())
                .map(DictionaryColumn::heading)
                .toList();
        List<List<String>> rows = fields.stream()
                .map(field -> Arrays.stream(DictionaryColumn.values())
                        .map(field::cell)
                        .toList())
                .toList();
        SheetWriter.write(file, header, rows);
    }
}
