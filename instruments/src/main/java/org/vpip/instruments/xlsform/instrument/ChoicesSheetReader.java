package org.vpip.instruments.xlsform.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;

/** A reader of choices sheets: list_name, name and label in both languages; other columns are filters. */
public final class ChoicesSheetReader {
    private ChoicesSheetReader() {}

    /** Returns the lists by name, in the order of the sheet; empty without a required column. */
    public static Optional<Map<String, ChoiceList>> read(Sheet sheet, Language defaultLanguage, Problems problems) {
        Map<String, List<Choice>> lists = new LinkedHashMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        boolean listed = sheet.requireColumn("list_name", problems);
        boolean named = sheet.requireColumn("name", problems);
        if (!listed || !named) {
            return Optional.empty();
        }
        WordingColumns labels = WordingColumns.of(sheet, "label", defaultLanguage);
        labels.requireBoth("label", problems);
        for (SheetRow row : sheet.rows()) {
            readChoice(row, labels, lists, names, problems);
        }
        Map<String, ChoiceList> read = new LinkedHashMap<>();
        lists.forEach((name, choices) -> read.put(name, new ChoiceList(name, choices)));
        return Optional.of(read);
    }

    private static void readChoice(
            SheetRow row,
            WordingColumns labels,
            Map<String, List<Choice>> lists,
            Map<String, Set<String>> names,
            Problems problems) {
        String name = row.get("name");
        if (!row.has("list_name")) {
            row.report(problems, ProblemCode.BLANK_CELL, "list_name");
            return;
        }
        List<Choice> list = lists.computeIfAbsent(row.get("list_name"), key -> new ArrayList<>());
        if (name.isEmpty()) {
            row.report(problems, ProblemCode.CHOICE_WITHOUT_NAME, "name", row.get("list_name"));
            return;
        }
        boolean twice = !names.computeIfAbsent(row.get("list_name"), key -> new HashSet<>())
                .add(name);
        if (twice) {
            row.report(problems, ProblemCode.CHOICE_TWICE, "name", name, row.get("list_name"));
            return;
        }
        if (name.matches("(?s).*\\s.*")) {
            row.report(problems, ProblemCode.CHOICE_WITH_SPACE, "name", name);
        }
        list.add(new Choice(name, labels.required(row, "label", problems), columns(row)));
    }

    /** Returns the filled cells of the form's own columns. */
    private static Map<String, String> columns(SheetRow row) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : row.sheet().header()) {
            boolean own = !column.equals("list_name") && !column.equals("name") && !column.contains("::");
            if (own && row.has(column)) {
                columns.put(column, row.get(column));
            }
        }
        return columns;
    }
}
