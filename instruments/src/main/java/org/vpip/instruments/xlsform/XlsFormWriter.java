package org.vpip.instruments.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.FormItem.FormItemKind;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.form.QuestionType;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

/** A writer of a form as the sheets survey, choices, settings and, if needed, external_choices. */
public final class XlsFormWriter {
    private static final List<String> FIRST = List.of("type", "name", "list_name", "label", "hint");

    private XlsFormWriter() {}

    public static List<Sheet> of(Form form) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet("survey", survey(form)));
        if (!form.choices().isEmpty()) {
            sheets.add(sheet("choices", choices(form.choices())));
        }
        if (!form.externalChoices().isEmpty()) {
            sheets.add(sheet("external_choices", choices(form.externalChoices())));
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("form_id", form.id());
        boolean titled = form.settings().keySet().stream().anyMatch(key -> key.startsWith("form_title::"));
        if (!titled && !form.title().equals(form.id())) {
            settings.put("form_title", form.title());
        }
        settings.putAll(form.settings());
        sheets.add(sheet("settings", List.of(settings)));
        return sheets;
    }

    private static Sheet sheet(String name, List<Map<String, String>> rows) {
        Set<String> found = new LinkedHashSet<>();
        rows.forEach(row -> found.addAll(row.keySet()));
        List<String> header = found.stream()
                .sorted((one, other) -> Integer.compare(place(one), place(other)))
                .toList();
        List<NumberedRow> cells = new ArrayList<>();
        for (Map<String, String> row : rows) {
            cells.add(new NumberedRow(
                    cells.size() + 2,
                    header.stream().map(column -> row.getOrDefault(column, "")).toList()));
        }
        return Sheet.of(name, name, header, cells);
    }

    private static int place(String column) {
        int place = FIRST.indexOf(FormColumns.base(column));
        return place < 0 ? FIRST.size() : place;
    }

    private static List<Map<String, String>> survey(Form form) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<FormItem> open = new ArrayList<>();
        for (FormItem item : form.items()) {
            close(open, item.parent(), rows);
            rows.add(row(item));
            if (item.kind() != FormItemKind.QUESTION) {
                open.add(item);
            }
        }
        close(open, "", rows);
        return rows;
    }

    /** Closes every group that does not contain the next item. */
    private static void close(List<FormItem> open, String parent, List<Map<String, String>> rows) {
        while (!open.isEmpty() && !isInside(parent, open.get(open.size() - 1).path())) {
            FormItem ended = open.remove(open.size() - 1);
            rows.add(Map.of("type", "end_" + kind(ended)));
        }
    }

    private static boolean isInside(String parent, String group) {
        return parent.equals(group) || parent.startsWith(group + "/");
    }

    private static String kind(FormItem item) {
        return item.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, String> row(FormItem item) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", item.kind() == FormItemKind.QUESTION ? type(item) : begin(item));
        row.put("name", item.name());
        putTexts(row, item.texts());
        row.putAll(item.cells());
        if (!item.parameters().isEmpty()) {
            row.put(
                    "parameters",
                    item.parameters().entrySet().stream()
                            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                            .collect(Collectors.joining(" ")));
        }
        return row;
    }

    private static String begin(FormItem item) {
        return "begin_" + kind(item) + (item.list().isEmpty() ? "" : " over " + item.list());
    }

    private static String type(FormItem item) {
        QuestionType type = item.question().orElse(QuestionType.TEXT);
        boolean file = item.list().matches(".*\\.(csv|xml|geojson)");
        String name = type.xlsFormName() + (file ? "_from_file" : "");
        return (name + " " + item.list() + (item.orOther() ? " or_other" : "")).strip();
    }

    private static void putTexts(Map<String, String> row, Map<String, MultilingualText> texts) {
        texts.forEach((column, byLanguage) -> byLanguage
                .byLanguage()
                .forEach((language, text) -> row.put(
                        language.equals(MultilingualText.NO_LANGUAGE) ? column : column + "::" + language, text)));
    }

    private static List<Map<String, String>> choices(Map<String, List<FormChoice>> lists) {
        List<Map<String, String>> rows = new ArrayList<>();
        lists.forEach((list, choices) -> choices.forEach(choice -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("list_name", list);
            row.put("name", choice.name());
            putTexts(row, Map.of("label", choice.label()));
            putTexts(row, choice.media());
            row.putAll(choice.filters());
            rows.add(row);
        }));
        return rows;
    }
}
