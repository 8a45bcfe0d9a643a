package org.vpip.instruments.xlsform.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.instrument.ScoringRule;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.schema.StudyFolderSchema;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * A reader of our sheet {@code _scales}: id, label in both languages, items and reverse (item names with spaces
 * between), minimum_answered (default two thirds, rounded up), direction (up, down; default up), min and max (default:
 * the limits of the choices), reference, group. Items with a right answer in the column {@code x_key} of survey count 1
 * or 0. A scale of them alone goes from 0 to 1.
 */
final class ScalesSheetReader {
    private static final List<String> COLUMNS =
            StudyFolderSchema.sheet("instruments/<id>/_scales.csv").columnNames();

    private final Sheet sheet;
    private final Map<String, Item> items = new HashMap<>();
    private final Set<String> unclear;
    private final Map<String, String> keys;
    private final Problems problems;
    private final WordingColumns labels;

    private ScalesSheetReader(Sheet sheet, SurveyContent survey, Language defaultLanguage, Problems problems) {
        this.sheet = sheet;
        this.unclear = survey.unreadableItems();
        this.keys = survey.keys();
        survey.items().forEach(item -> this.items.put(item.id().value(), item));
        this.problems = problems;
        this.labels = WordingColumns.of(sheet, "label", defaultLanguage);
    }

    static List<Scale> read(Sheet sheet, SurveyContent survey, Language defaultLanguage, Problems problems) {
        return new ScalesSheetReader(sheet, survey, defaultLanguage, problems).scales();
    }

    private List<Scale> scales() {
        reportUnknownColumns();
        boolean identified = sheet.requireColumn("id", problems);
        boolean itemized = sheet.requireColumn("items", problems);
        if (!identified || !itemized) {
            return List.of();
        }
        labels.requireBoth("label", problems);
        List<Scale> scales = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (SheetRow row : sheet.rows()) {
            Optional<Scale> scale = read(row);
            if (!row.has("id")) {
                row.report(problems, ProblemCode.BLANK_CELL, "id");
            } else if (!ids.add(row.get("id"))) {
                row.report(problems, ProblemCode.ID_TWICE, "id", row.get("id"));
            } else {
                scale.ifPresent(scales::add);
            }
        }
        return scales;
    }

    private void reportUnknownColumns() {
        for (String column : sheet.header()) {
            boolean known = column.isEmpty() || COLUMNS.contains(column) || column.startsWith("x_");
            if (!known && !column.equals("label") && !column.startsWith("label::")) {
                problems.add(ProblemCode.UNKNOWN_COLUMN, sheet.place(column), column, String.join(", ", COLUMNS));
            }
        }
    }

    private Optional<Scale> read(SheetRow row) {
        Wording label = labels.required(row, "label", problems);
        Optional<DesiredDirection> direction = direction(row);
        if (!row.has("items")) {
            row.report(problems, ProblemCode.SCALE_WITHOUT_ITEMS, "items", row.get("id"));
            return Optional.empty();
        }
        Optional<List<ItemId>> members = items(row, "items");
        Optional<List<ItemId>> reversed = items(row, "reverse");
        if (members.isEmpty() || reversed.isEmpty()) {
            return Optional.empty();
        }
        List<ItemId> ids = members.get();
        if (!ids.containsAll(reversed.get())) {
            row.report(problems, ProblemCode.REVERSED_OUTSIDE_SCALE, "reverse", row.get("reverse"));
            return Optional.empty();
        }
        Optional<ScaleBounds> range = range(row, ids);
        Optional<Integer> minimumAnswered = minimumAnswered(row, ids.size());
        if (range.isEmpty() || minimumAnswered.isEmpty() || direction.isEmpty()) {
            return Optional.empty();
        }
        new ScaleRangeCheck(row, problems)
                .check(
                        range.get(),
                        ids.stream()
                                .map(id -> items.get(id.value()))
                                .filter(item -> !keys.containsKey(item.id().value()))
                                .toList());
        return Optional.of(new Scale(
                new ScaleId(row.get("id")),
                label,
                direction.get(),
                new ScoringRule(
                        ids,
                        Set.copyOf(reversed.get()),
                        minimumAnswered.get(),
                        range.get().minimum(),
                        range.get().maximum(),
                        keys(ids))));
    }

    /** Returns the items; empty when one is unknown, ambiguous or repeated, so that later checks are skipped. */
    private Optional<List<ItemId>> items(SheetRow row, String column) {
        List<ItemId> ids = new ArrayList<>();
        boolean clear = true;
        for (String name : row.get(column).strip().split("[\\s,;]+")) {
            ItemId id = new ItemId(name);
            if (name.isEmpty()) {
                continue;
            }
            if (!items.containsKey(name)) {
                row.report(problems, ProblemCode.SCALE_NAMES_NO_ITEM, column, name);
                clear = false;
            } else if (ids.contains(id)) {
                row.report(problems, ProblemCode.ITEM_TWICE_IN_SCALE, column, name);
                clear = false;
            }
            clear &= !unclear.contains(name);
            ids.add(id);
        }
        return clear ? Optional.of(ids) : Optional.empty();
    }

    private Optional<Integer> minimumAnswered(SheetRow row, int items) {
        String written = row.get("minimum_answered");
        if (written.isEmpty()) {
            return Optional.of(ScoringRule.defaultMinimumAnswered(items));
        }
        if (written.matches("\\d{1,4}") && Integer.parseInt(written) >= 1 && Integer.parseInt(written) <= items) {
            return Optional.of(Integer.parseInt(written));
        }
        row.report(problems, ProblemCode.MINIMUM_ANSWERED_OUTSIDE, "minimum_answered", written, items);
        return Optional.empty();
    }

    private Optional<DesiredDirection> direction(SheetRow row) {
        if (!row.has("direction")) {
            return Optional.of(DesiredDirection.UP);
        }
        Optional<DesiredDirection> direction = DesiredDirection.of(row.get("direction"));
        if (direction.isEmpty()) {
            row.report(problems, ProblemCode.NOT_ONE_OF, "direction", row.get("direction"), "up, down");
        }
        return direction;
    }

    private Map<ItemId, String> keys(List<ItemId> ids) {
        Map<ItemId, String> own = new HashMap<>();
        for (ItemId id : ids) {
            String key = keys.get(id.value());
            if (key != null) {
                own.put(id, key);
            }
        }
        return own;
    }

    /** The smallest and the largest answer that a scale scores. */
    record ScaleBounds(double minimum, double maximum) {}

    private Optional<ScaleBounds> range(SheetRow row, List<ItemId> ids) {
        boolean minimumRead = isNumberOrBlank(row, "min");
        boolean maximumRead = isNumberOrBlank(row, "max");
        if (!minimumRead || !maximumRead) {
            return Optional.empty();
        }
        List<Item> members = ids.stream()
                .flatMap(id -> Optional.ofNullable(items.get(id.value())).stream())
                .toList();
        OptionalDouble minimum = bound(row, "min", members);
        OptionalDouble maximum = bound(row, "max", members);
        boolean scorable = members.stream().allMatch(ScalesSheetReader::isScorable);
        if (!scorable || minimum.isEmpty() || maximum.isEmpty() || minimum.getAsDouble() >= maximum.getAsDouble()) {
            row.report(problems, ProblemCode.SCALE_WITHOUT_RANGE, "items", row.get("id"));
            return Optional.empty();
        }
        return Optional.of(new ScaleBounds(minimum.getAsDouble(), maximum.getAsDouble()));
    }

    private boolean isNumberOrBlank(SheetRow row, String column) {
        boolean fine = !row.has(column) || Numeral.read(row.get(column)).isPresent();
        if (!fine) {
            row.report(problems, ProblemCode.NOT_A_NUMBER, column, row.get(column));
        }
        return fine;
    }

    private static boolean isScorable(Item item) {
        ChoiceList choices = item.choices();
        boolean chosen = item.kind() == ItemKind.SELECT_ONE && choices != null && choices.isNumeric();
        return chosen || item.kind().isNumber() || item.kind() == ItemKind.CALCULATE;
    }

    private OptionalDouble bound(SheetRow row, String column, List<Item> members) {
        String written = row.get(column);
        if (!written.isEmpty()) {
            return Numeral.read(written);
        }
        boolean minimum = column.equals("min");
        if (members.stream().allMatch(item -> keys.containsKey(item.id().value()))) {
            return OptionalDouble.of(minimum ? 0 : 1);
        }
        DoubleStream bounds =
                members.stream().flatMapToDouble(item -> (minimum ? item.minimum() : item.maximum()).stream());
        return minimum ? bounds.min() : bounds.max();
    }
}
