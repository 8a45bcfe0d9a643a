package org.vpip.instruments.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * Reads our sheet {@code _scales}: id, label in both languages, items and reverse (item names with spaces between),
 * minimum_answered (default two thirds, rounded up), direction (up, down; default up), min and max (default: what the
 * choices allow), reference, group.
 */
final class ScalesSheet {
    private static final Set<String> COLUMNS =
            Set.of("id", "items", "reverse", "minimum_answered", "direction", "min", "max", "reference", "group");

    private final Sheet sheet;
    private final Map<String, Item> items = new HashMap<>();
    private final Problems problems;
    private final Wordings labels;

    private ScalesSheet(Sheet sheet, List<Item> items, Language defaultLanguage, Problems problems) {
        this.sheet = sheet;
        items.forEach(item -> this.items.put(item.id().value(), item));
        this.problems = problems;
        this.labels = Wordings.of(sheet, "label", defaultLanguage);
    }

    static List<Scale> read(Sheet sheet, List<Item> items, Language defaultLanguage, Problems problems) {
        return new ScalesSheet(sheet, items, defaultLanguage, problems).scales();
    }

    private List<Scale> scales() {
        for (String column : sheet.header()) {
            if (!COLUMNS.contains(column) && !column.startsWith("label") && !column.startsWith("x_")) {
                problems.add(
                        ProblemCode.UNKNOWN_COLUMN,
                        sheet.place(column),
                        column,
                        String.join(", ", COLUMNS.stream().sorted().toList()));
            }
        }
        for (String column : List.of("id", "items")) {
            if (!sheet.hasColumn(column)) {
                problems.add(ProblemCode.MISSING_COLUMN, sheet.place(null), column);
                return List.of();
            }
        }
        labels.requireBoth("label", problems);
        List<Scale> scales = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Row row : sheet.rows()) {
            if (!ids.add(row.get("id"))) {
                row.report(problems, ProblemCode.ID_TWICE, "id", row.get("id"));
            }
            read(row).ifPresent(scales::add);
        }
        return scales;
    }

    private Optional<Scale> read(Row row) {
        if (!row.has("id")) {
            row.report(problems, ProblemCode.BLANK_CELL, "id");
        }
        Wording label = labels.required(row, "label", problems);
        List<Item> members = items(row, "items");
        if (members.isEmpty()) {
            if (!row.has("items")) {
                row.report(problems, ProblemCode.SCALE_WITHOUT_ITEMS, "items", row.get("id"));
            }
            return Optional.empty();
        }
        List<ItemId> ids = members.stream().map(Item::id).toList();
        List<ItemId> reversed = items(row, "reverse").stream().map(Item::id).toList();
        if (!ids.containsAll(reversed)) {
            row.report(problems, ProblemCode.REVERSED_OUTSIDE_SCALE, "reverse", row.get("reverse"));
            return Optional.empty();
        }
        Optional<Range> range = range(row, members);
        Optional<Integer> minimumAnswered = minimumAnswered(row, ids.size());
        Optional<Direction> direction = direction(row);
        if (range.isEmpty() || minimumAnswered.isEmpty() || direction.isEmpty() || !row.has("id")) {
            return Optional.empty();
        }
        return Optional.of(new Scale(
                new ScaleId(row.get("id")),
                label,
                ids,
                Set.copyOf(reversed),
                minimumAnswered.get(),
                direction.get(),
                range.get().minimum(),
                range.get().maximum()));
    }

    private List<Item> items(Row row, String column) {
        List<Item> members = new ArrayList<>();
        for (String name : row.get(column).split("[ ,;]+")) {
            Item item = items.get(name);
            if (item != null && !members.contains(item)) {
                members.add(item);
            } else if (!name.isEmpty()) {
                ProblemCode code = item == null ? ProblemCode.SCALE_NAMES_NO_ITEM : ProblemCode.ITEM_TWICE_IN_SCALE;
                row.report(problems, code, column, name);
            }
        }
        return members;
    }

    private Optional<Integer> minimumAnswered(Row row, int items) {
        String written = row.get("minimum_answered");
        if (written.isEmpty()) {
            return Optional.of(Scale.defaultMinimumAnswered(items));
        }
        if (written.matches("\\d{1,4}") && Integer.parseInt(written) >= 1 && Integer.parseInt(written) <= items) {
            return Optional.of(Integer.parseInt(written));
        }
        row.report(problems, ProblemCode.MINIMUM_ANSWERED_OUTSIDE, "minimum_answered", written, items);
        return Optional.empty();
    }

    private Optional<Direction> direction(Row row) {
        if (!row.has("direction")) {
            return Optional.of(Direction.UP);
        }
        Optional<Direction> direction = Direction.of(row.get("direction"));
        if (direction.isEmpty()) {
            row.report(problems, ProblemCode.NOT_ONE_OF, "direction", row.get("direction"), "up, down");
        }
        return direction;
    }

    private record Range(double minimum, double maximum) {}

    private Optional<Range> range(Row row, List<Item> members) {
        OptionalDouble minimum = bound(row, "min", members);
        OptionalDouble maximum = bound(row, "max", members);
        boolean scorable = members.stream().allMatch(ScalesSheet::isScorable);
        if (!scorable || minimum.isEmpty() || maximum.isEmpty() || minimum.getAsDouble() >= maximum.getAsDouble()) {
            row.report(problems, ProblemCode.SCALE_WITHOUT_RANGE, "items", row.get("id"));
            return Optional.empty();
        }
        return Optional.of(new Range(minimum.getAsDouble(), maximum.getAsDouble()));
    }

    private static boolean isScorable(Item item) {
        ChoiceList choices = item.choices();
        return switch (item.kind()) {
            case INTEGER, DECIMAL -> true;
            case SELECT_ONE -> choices != null && choices.isNumeric();
            case TEXT, SELECT_MULTIPLE, NOTE -> false;
        };
    }

    private static OptionalDouble bound(Row row, String column, List<Item> members) {
        String written = row.get(column);
        if (!written.isEmpty()) {
            return parse(written);
        }
        boolean minimum = column.equals("min");
        java.util.stream.DoubleStream bounds =
                members.stream().map(Item::choices).flatMapToDouble(list -> of(list, minimum).stream());
        return minimum ? bounds.min() : bounds.max();
    }

    private static OptionalDouble of(@Nullable ChoiceList list, boolean minimum) {
        if (list == null) {
            return OptionalDouble.empty();
        }
        return minimum ? list.minimum() : list.maximum();
    }

    private static OptionalDouble parse(String written) {
        try {
            return OptionalDouble.of(Double.parseDouble(written));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
