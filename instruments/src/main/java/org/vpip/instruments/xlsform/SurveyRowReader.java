package org.vpip.instruments.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.form.FormCells;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.FormItem.FormItemKind;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.form.QuestionType;
import org.vpip.instruments.problem.LengthLimit;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** A reader of the rows of a survey sheet as items. One instance reads one sheet. */
final class SurveyRowReader {
    private static final Set<String> OWN = Set.of("type", "name", "disabled", "parameters");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.\u00B7-]*(:[\\p{L}_][\\p{L}\\p{N}_.-]*)?");

    private static final int DEEPEST = 100;

    private final FormReader.FormChoiceLists lists;
    private final String defaultLanguage;
    private final Problems problems;
    private final Deque<OpenGroup> open = new ArrayDeque<>();
    private final List<FormItem> items = new ArrayList<>();
    private final Map<String, SheetRow> rows = new HashMap<>();
    private final Set<String> repeatNames = new HashSet<>();
    private FormColumns columns = new FormColumns(Sheet.of("", "", List.of(), List.of()), "");

    /** An open group or repeat; the first one is the form itself and has no row. */
    private record OpenGroup(
            @Nullable SheetRow row,
            FormItemKind kind,
            String path,
            Map<String, Integer> names,
            List<String> tableLists) {
        static OpenGroup of(@Nullable SheetRow row, FormItemKind kind, String path) {
            return new OpenGroup(row, kind, path, new HashMap<>(), new ArrayList<>());
        }
    }

    SurveyRowReader(FormReader.FormChoiceLists lists, String defaultLanguage, Problems problems) {
        this.lists = lists;
        this.defaultLanguage = defaultLanguage;
        this.problems = problems;
    }

    List<FormItem> items() {
        return items;
    }

    Map<String, SheetRow> rows() {
        return rows;
    }

    void read(Sheet sheet) {
        if (!sheet.requireColumn("type", problems)) {
            return;
        }
        columns = new FormColumns(sheet, defaultLanguage);
        open.push(OpenGroup.of(null, FormItemKind.GROUP, ""));
        for (SheetRow row : sheet.rows()) {
            if (!FormReader.isYes(row.get("disabled"))) {
                read(row);
            }
        }
        for (OpenGroup left : open) {
            if (left.row() != null) {
                left.row()
                        .report(
                                problems,
                                ProblemCode.GROUP_NOT_CLOSED,
                                "type",
                                left.row().get("name"));
            }
        }
    }

    private void read(SheetRow row) {
        TypeCell type = TypeCell.of(FormColumns.plainQuotes(row.get("type")));
        if (type instanceof TypeCell.BlankTypeCell) {
            readBlank(row);
        } else if (type instanceof TypeCell.GroupBegin begin) {
            begin(row, begin);
        } else if (type instanceof TypeCell.GroupEnd end) {
            end(row, end.kind());
        } else if (type instanceof TypeCell.QuestionTypeCell question) {
            question(row, question);
        } else {
            boolean select = type instanceof TypeCell.ListlessTypeCell;
            ProblemCode code = select ? ProblemCode.SELECT_WITHOUT_LIST : ProblemCode.UNKNOWN_TYPE;
            row.report(problems, code, "type", row.get("type"));
            keepAside(row);
        }
    }

    /** Reads a row without a type; one without name and label as well is a note of the author. */
    private void readBlank(SheetRow row) {
        if (row.has("name") || columns.texts(row).containsKey("label")) {
            row.report(problems, ProblemCode.QUESTION_WITHOUT_TYPE, "type");
        }
    }

    /** Keeps the name of an unsupported row, so that rules with its name are not reported too. */
    private void keepAside(SheetRow row) {
        if (row.has("name")) {
            String name = row.get("name");
            keep(
                    row,
                    new FormItem(
                            name,
                            path(name),
                            FormItemKind.QUESTION,
                            QuestionType.TEXT,
                            "",
                            false,
                            new FormCells(columns.texts(row), Map.of(), Map.of())));
        }
    }

    private void begin(SheetRow row, TypeCell.GroupBegin begin) {
        String name = named(row, "");
        if (begin.kind() == FormItemKind.LOOP && !lists.choices().containsKey(begin.list())) {
            row.report(problems, ProblemCode.LOOP_WITHOUT_LIST, "type", begin.list());
        }
        if (begin.kind() == FormItemKind.REPEAT && !repeatNames.add(name)) {
            row.report(problems, ProblemCode.REPEAT_TWICE, "name", name);
        }
        FormItem item = item(row, name, begin.kind(), null, begin.list(), false);
        if (open.size() > DEEPEST) {
            row.report(problems, ProblemCode.NESTED_TOO_DEEP, "type", DEEPEST);
            return;
        }
        keep(row, item);
        open.push(OpenGroup.of(row, begin.kind(), item.path()));
    }

    private void end(SheetRow row, FormItemKind kind) {
        OpenGroup last = open.element();
        if (last.row() == null) {
            row.report(problems, ProblemCode.GROUP_NOT_OPENED, "type");
            return;
        }
        if (last.kind() != kind) {
            row.report(
                    problems,
                    ProblemCode.GROUPS_CROSSED,
                    "type",
                    row.get("type"),
                    last.row().get("type"),
                    last.row().number());
        }
        open.pop();
    }

    private void question(SheetRow row, TypeCell.QuestionTypeCell question) {
        if (question.type() == QuestionType.AUDIT) {
            return;
        }
        String name = named(row, question.type() == QuestionType.NOTE ? "generated_note_name_" + row.number() : "");
        FormItem item = item(row, name, FormItemKind.QUESTION, question.type(), question.list(), question.orOther());
        QuestionCheck.check(item, row, lists, problems);
        checkTable(row, item);
        keep(row, item);
    }

    private FormItem item(
            SheetRow row, String name, FormItemKind kind, @Nullable QuestionType type, String list, boolean orOther) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.cells(row, OWN)
                .forEach((heading, written) -> cells.put(
                        heading, FormColumns.RULES.contains(heading) ? FormColumns.plainQuotes(written) : written));
        Map<String, MultilingualText> texts = columns.texts(row);
        Map<String, String> parameters = QuestionParameters.read(row, type, problems);
        return new FormItem(name, path(name), kind, type, list, orOther, new FormCells(texts, cells, parameters));
    }

    private String named(SheetRow row, String otherwise) {
        String name = row.has("name") ? row.get("name") : otherwise;
        LengthLimit.ITEM.check(name, row.place("name"), problems);
        if (name.isEmpty()) {
            row.report(problems, ProblemCode.QUESTION_WITHOUT_NAME, "name");
        } else if (!NAME.matcher(name).matches()) {
            row.report(problems, ProblemCode.BAD_NAME, "name", name);
        } else if (name.equals("meta") && open.size() == 1) {
            row.report(problems, ProblemCode.RESERVED_NAME, "name", name);
        }
        return name;
    }

    private String path(String name) {
        return open.element().path() + "/" + name;
    }

    private void keep(SheetRow row, FormItem item) {
        Integer first = item.name().isEmpty() ? null : open.element().names().putIfAbsent(item.name(), row.number());
        if (first != null) {
            row.report(problems, ProblemCode.ITEM_TWICE, "name", item.name(), first);
        }
        items.add(item);
        rows.putIfAbsent(item.path(), row);
    }

    /** Checks that the questions of a matrix share one list, and that their choices are not filtered. */
    private void checkTable(SheetRow row, FormItem item) {
        OpenGroup group = open.element();
        boolean table = group.row() != null && (" " + group.row().get("appearance") + " ").contains(" table-list ");
        boolean select = item.hasType(QuestionType.SELECT_ONE) || item.hasType(QuestionType.SELECT_MULTIPLE);
        if (!table || !select) {
            return;
        }
        group.tableLists().add(item.list());
        if (!group.tableLists().get(0).equals(item.list())) {
            row.report(
                    problems,
                    ProblemCode.TABLE_MIXES_LISTS,
                    "type",
                    group.tableLists().get(0),
                    item.list());
        }
        if (!item.cell("choice_filter").isEmpty()) {
            row.report(problems, ProblemCode.FILTER_NOT_HERE, "choice_filter", "table-list");
        }
    }
}
