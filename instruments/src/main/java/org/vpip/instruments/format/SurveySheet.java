package org.vpip.instruments.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** Reads the rows of a survey sheet into sections of items. Used once. */
final class SurveySheet {
    private static final Set<String> COLUMNS = Set.of(
            "type",
            "name",
            "required",
            "relevant",
            "constraint",
            "calculation",
            "default",
            "trigger",
            "choice_filter",
            "parameters",
            "repeat_count",
            "read_only",
            "appearance",
            "autoplay",
            "rows",
            "save_to",
            "disabled");
    private static final Set<String> TRANSLATED = Set.of(
            "label",
            "hint",
            "guidance_hint",
            "image",
            "big-image",
            "audio",
            "video",
            "media",
            "constraint_message",
            "required_message",
            "bind",
            "instance",
            "body");
    private static final Set<String> NOT_ASKED = Set.of(
            "start",
            "end",
            "today",
            "deviceid",
            "username",
            "phonenumber",
            "email",
            "audit",
            "simserial",
            "subscriberid");

    private final Sheet sheet;
    private final Map<String, ChoiceList> lists;
    private final Problems problems;
    private final Wordings labels;
    private final Wordings hints;
    private final List<Segment> segments = new ArrayList<>();
    private final Deque<Group> open = new ArrayDeque<>();
    private final Map<String, Integer> rowOfName = new HashMap<>();
    private final boolean listsKnown;

    /** A group as its begin row tells it; the one around everything has no row. */
    private record Group(@Nullable Row row, String name, Wording label, boolean grid) {
        private static final Group AROUND = new Group(null, "", Wording.NONE, false);
    }

    /** Items that follow each other in one group; a group that goes on after an inner one has two. */
    private record Segment(Group group, List<Item> items) {
        Section section() {
            return new Section(group.name(), group.label(), group.grid(), items);
        }
    }

    private SurveySheet(
            Sheet sheet, @Nullable Map<String, ChoiceList> lists, Language defaultLanguage, Problems problems) {
        this.sheet = sheet;
        this.lists = lists == null ? Map.of() : lists;
        this.listsKnown = lists != null;
        this.problems = problems;
        this.labels = Wordings.of(sheet, "label", defaultLanguage);
        this.hints = Wordings.of(sheet, "hint", defaultLanguage);
    }

    /** @param lists null when the choices sheet could not be read, and then no list is called unknown */
    static List<Section> read(
            Sheet sheet, @Nullable Map<String, ChoiceList> lists, Language defaultLanguage, Problems problems) {
        return new SurveySheet(sheet, lists, defaultLanguage, problems).sections();
    }

    private List<Section> sections() {
        reportUnknownColumns();
        if (!sheet.hasColumn("type") || !sheet.hasColumn("name")) {
            problems.add(ProblemCode.MISSING_COLUMN, sheet.place(null), sheet.hasColumn("type") ? "name" : "type");
            return List.of();
        }
        labels.requireBoth("label", problems);
        open.push(Group.AROUND);
        sheet.rows().forEach(this::readRow);
        for (Group group : open) {
            if (group.row() != null) {
                group.row().report(problems, ProblemCode.GROUP_NOT_CLOSED, "type", group.name());
            }
        }
        return segments.stream().map(Segment::section).toList();
    }

    private void reportUnknownColumns() {
        for (String column : sheet.header()) {
            String base = column.contains("::") ? column.substring(0, column.indexOf("::")) : column;
            boolean known = column.isEmpty()
                    || COLUMNS.contains(column)
                    || TRANSLATED.contains(base)
                    || column.startsWith("x_")
                    || base.startsWith("media:");
            if (!known) {
                problems.add(
                        ProblemCode.UNKNOWN_COLUMN,
                        sheet.place(column),
                        column,
                        "type, name, label::English (en), "
                                + "label::French (fr), hint, required, relevant, constraint, appearance");
            }
        }
    }

    private void readRow(Row row) {
        String type = standardType(row.get("type"));
        if (type.isEmpty()) {
            if (row.has("name")) {
                row.report(problems, ProblemCode.BLANK_CELL, "type");
            }
            return;
        }
        switch (type.split(" ", 2)[0]) {
            case "begin_group" -> openGroup(row);
            case "end_group" -> closeGroup(row);
            default -> readItem(row, type);
        }
    }

    private static String standardType(String written) {
        return written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceFirst("^(begin|end) group", "$1_group")
                .replaceFirst("^(select one from|select one|select1)\\b", "select_one")
                .replaceFirst(
                        "^(select all that apply from|select all that apply|select multiple)\\b", "select_multiple")
                .replaceFirst("^int$", "integer");
    }

    private void openGroup(Row row) {
        boolean grid = row.get("appearance").contains("table-list");
        open.push(new Group(row, row.get("name"), labels.optional(row, "label", problems), grid));
    }

    private void closeGroup(Row row) {
        if (open.size() == 1) {
            row.report(problems, ProblemCode.GROUP_NOT_OPENED, "type");
        } else {
            open.pop();
        }
    }

    private void keep(Item item) {
        Group group = open.element();
        Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last == null || !last.group().equals(group)) {
            last = new Segment(group, new ArrayList<>());
            segments.add(last);
        }
        last.items().add(item);
    }

    private void readItem(Row row, String type) {
        String[] words = type.split(" ");
        if (NOT_ASKED.contains(words[0])) {
            return;
        }
        Optional<ItemKind> kind = ItemKind.of(words[0]);
        if (kind.isEmpty()) {
            row.report(problems, ProblemCode.UNKNOWN_TYPE, "type", row.get("type"));
        }
        boolean named = isNamedOnce(row);
        Wording label = labels.required(row, "label", problems);
        Optional<ChoiceList> list = kind.filter(ItemKind::hasChoices).flatMap(selects -> listOf(row));
        if (kind.isEmpty() || !named || (kind.get().hasChoices() && list.isEmpty())) {
            return;
        }
        Wording hint = hints.optional(row, "hint", problems);
        boolean required =
                Set.of("yes", "true", "true()").contains(row.get("required").toLowerCase(Locale.ROOT));
        keep(new Item(new ItemId(row.get("name")), kind.get(), label, hint, list.orElse(null), required));
    }

    private boolean isNamedOnce(Row row) {
        String name = row.get("name");
        if (!name.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
            row.report(problems, name.isEmpty() ? ProblemCode.BLANK_CELL : ProblemCode.BAD_NAME, "name", name);
            return false;
        }
        Integer first = rowOfName.putIfAbsent(name, row.number());
        if (first != null) {
            row.report(problems, ProblemCode.ITEM_TWICE, "name", name, first);
        }
        return first == null;
    }

    private Optional<ChoiceList> listOf(Row row) {
        String[] words = row.get("type").strip().split("\\s+");
        String name = words[words.length - 1];
        ChoiceList list = lists.get(name);
        if (list == null && listsKnown) {
            row.report(problems, ProblemCode.UNKNOWN_CHOICE_LIST, "type", name, String.join(", ", lists.keySet()));
        }
        return Optional.ofNullable(list);
    }
}
