package org.vpip.instruments.format.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;
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
    private final Sheet sheet;
    private final Map<String, ChoiceList> lists;
    private final Problems problems;
    private final Wordings labels;
    private final Wordings hints;
    private final List<Segment> segments = new ArrayList<>();
    private final Deque<Group> open = new ArrayDeque<>();
    private final Map<String, Integer> rowOfName = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();
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

    /**
     * @param lists null when the choices sheet could not be read, and then no list is called unknown
     * @return empty when the columns are missing without which there is no item
     */
    static Optional<Survey> read(
            Sheet sheet, @Nullable Map<String, ChoiceList> lists, Language defaultLanguage, Problems problems) {
        return new SurveySheet(sheet, lists, defaultLanguage, problems).survey();
    }

    private Optional<Survey> survey() {
        SurveyColumns.check(sheet, problems);
        boolean typed = sheet.requires("type", problems);
        boolean named = sheet.requires("name", problems);
        if (!typed || !named) {
            return Optional.empty();
        }
        labels.requireBoth("label", problems);
        hints.requireBothOrNone("hint", problems);
        open.push(Group.AROUND);
        sheet.rows().forEach(this::readRow);
        for (Group group : open) {
            if (group.row() != null) {
                group.row().report(problems, ProblemCode.GROUP_NOT_CLOSED, "type", group.name());
            }
        }
        return Optional.of(new Survey(segments.stream().map(Segment::section).toList(), unclear));
    }

    private void readRow(Row row) {
        SurveyType type = SurveyType.of(row.get("type"));
        if (isTrue(row.get("disabled"))) {
            return;
        }
        if (type.isBlank()) {
            if (row.has("name")) {
                row.report(problems, ProblemCode.BLANK_CELL, "type");
                setAside(row);
            }
            return;
        }
        switch (type.word()) {
            case "begin_group" -> openGroup(row);
            case "end_group" -> closeGroup(row);
            default -> readItem(row, type);
        }
    }

    private static boolean isTrue(String written) {
        return Set.of("yes", "true", "true()").contains(written.toLowerCase(Locale.ROOT));
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

    private void readItem(Row row, SurveyType type) {
        if (type.isNotAsked()) {
            return;
        }
        Optional<ItemKind> kind = ItemKind.of(type.word());
        if (kind.isEmpty() || type.hasOther()) {
            row.report(problems, ProblemCode.UNKNOWN_TYPE, "type", row.get("type"));
            setAside(row);
            return;
        }
        boolean namedOnce = isNamedOnce(row);
        Wording label = labels.required(row, "label", problems);
        Wording hint = hints.optional(row, "hint", problems);
        Optional<ChoiceList> list = type.isSelect() ? listOf(row, type) : Optional.empty();
        if (!namedOnce) {
            return;
        }
        boolean clear = !type.isSelect() || list.isPresent();
        if (!clear) {
            unclear.add(row.get("name"));
        }
        ItemKind read = clear ? kind.get() : ItemKind.TEXT;
        keep(new Item(new ItemId(row.get("name")), read, label, hint, list.orElse(null), isTrue(row.get("required"))));
    }

    /** Keeps the name of a row that cannot be asked, so that it is not called unknown elsewhere. */
    private void setAside(Row row) {
        String name = row.get("name");
        if (!name.isEmpty() && rowOfName.putIfAbsent(name, row.number()) == null) {
            unclear.add(name);
            keep(new Item(new ItemId(name), ItemKind.TEXT, Wording.NONE, Wording.NONE, null, false));
        }
    }

    private boolean isNamedOnce(Row row) {
        String name = row.get("name");
        if (name.isEmpty()) {
            row.report(problems, ProblemCode.BLANK_CELL, "name");
            return false;
        }
        Integer first = rowOfName.putIfAbsent(name, row.number());
        if (first != null) {
            row.report(problems, ProblemCode.ITEM_TWICE, "name", name, first);
        } else if (!name.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
            row.report(problems, ProblemCode.BAD_NAME, "name", name);
        }
        return first == null;
    }

    private Optional<ChoiceList> listOf(Row row, SurveyType type) {
        ChoiceList list = lists.get(type.rest());
        if (list == null && listsKnown) {
            row.report(
                    problems, ProblemCode.UNKNOWN_CHOICE_LIST, "type", type.rest(), String.join(", ", lists.keySet()));
        }
        return Optional.ofNullable(list);
    }
}
