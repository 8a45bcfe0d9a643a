package org.vpip.instruments.xlsform.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.FormItem.FormItemKind;
import org.vpip.instruments.instrument.InstrumentDescription;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.NetworkItem;
import org.vpip.instruments.instrument.PipingRule;
import org.vpip.instruments.instrument.rule.OrderRule;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.schema.SheetSchema;
import org.vpip.instruments.schema.StudyFolderSchema;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.xlsform.FormColumns;
import org.vpip.instruments.xlsform.XlsFormSheets;

/**
 * A reader of our extension sheets, which other tools ignore. They are {@code _meta} (key, value), {@code _networks}
 * (network, relation, item, kind, label, limit), {@code _order} (group, rule, set, form) and {@code _piping} (item,
 * instrument, source, wave).
 */
final class ExtensionSheetReader {
    private static final List<String> META = schema("_meta").keyNames();

    private final XlsFormSheets sheets;
    private final Language defaultLanguage;
    private final Problems problems;
    private final Set<String> questions;
    private final Set<String> groups;

    ExtensionSheetReader(XlsFormSheets sheets, Form form, Language defaultLanguage, Problems problems) {
        this.sheets = sheets;
        this.defaultLanguage = defaultLanguage;
        this.problems = problems;
        this.questions = names(form, true);
        this.groups = names(form, false);
    }

    private static Set<String> names(Form form, boolean asked) {
        return form.items().stream()
                .filter(item -> asked == (item.kind() == FormItemKind.QUESTION))
                .map(FormItem::name)
                .collect(Collectors.toSet());
    }

    InstrumentDescription description() {
        Map<String, String> values = new LinkedHashMap<>();
        rows("_meta", row -> {
            String key = row.get("key").toLowerCase(Locale.ROOT);
            if (!META.contains(key) && !key.startsWith("x_")) {
                row.report(problems, ProblemCode.UNKNOWN_KEY, "key", row.get("key"), String.join(", ", META));
            } else if (values.putIfAbsent(key, row.get("value")) != null) {
                row.report(problems, ProblemCode.ID_TWICE, "key", key);
            }
            reportValue(row, key);
            return Optional.empty();
        });
        return new InstrumentDescription(values);
    }

    /** Reports a filled value that its key does not permit. */
    private void reportValue(SheetRow row, String key) {
        schema("_meta").keys().stream()
                .filter(known -> known.name().equals(key) && row.has("value"))
                .forEach(known -> known.problemWith(row.get("value"))
                        .ifPresent(code -> row.report(problems, code, "value", row.get("value"), known.values())));
    }

    List<NetworkItem> networks() {
        return rows("_networks", row -> {
            Optional<NetworkItem.NetworkItemKind> kind = oneOf(row, "kind", NetworkItem.NetworkItemKind.values());
            boolean known = isKnown(row, "item", questions);
            WordingColumns labels = WordingColumns.of(row.sheet(), "label", defaultLanguage);
            return kind.filter(found -> known)
                    .map(found -> new NetworkItem(
                            row.get("network"),
                            row.get("relation"),
                            new ItemId(row.get("item")),
                            found,
                            labels.required(row, "label", problems),
                            integer(row, "limit")));
        });
    }

    List<OrderRule> order() {
        return rows("_order", row -> {
            Optional<OrderRule.OrderRuleKind> kind = oneOf(row, "rule", OrderRule.OrderRuleKind.values());
            boolean known = isKnown(row, "group", groups);
            boolean shared = kind.filter(found -> found == OrderRule.OrderRuleKind.RANDOM_BLOCK
                            || found == OrderRule.OrderRuleKind.PARALLEL_FORM)
                    .isPresent();
            boolean complete = !shared || isFilled(row, "set");
            boolean lettered = kind.filter(found -> found == OrderRule.OrderRuleKind.PARALLEL_FORM)
                            .isEmpty()
                    || isFilled(row, "form");
            return kind.filter(found -> known && complete && lettered)
                    .map(found -> new OrderRule(row.get("group"), found, row.get("set"), row.get("form")));
        });
    }

    List<PipingRule> pipes() {
        return rows("_piping", row -> {
            Optional<PipingRule.PipingWave> wave = oneOf(row, "wave", PipingRule.PipingWave.values());
            boolean known = isKnown(row, "item", questions);
            boolean complete = isFilled(row, "instrument") && isFilled(row, "source");
            return wave.filter(found -> known && complete)
                    .map(found -> new PipingRule(
                            new ItemId(row.get("item")),
                            new InstrumentId(row.get("instrument")),
                            new ItemId(row.get("source")),
                            found));
        });
    }

    private static SheetSchema schema(String name) {
        return StudyFolderSchema.sheet("instruments/<id>/" + name + ".csv");
    }

    private <T> List<T> rows(String name, Function<SheetRow, Optional<T>> reader) {
        List<T> read = new ArrayList<>();
        sheets.sheet(name).ifPresent(sheet -> {
            List<String> columns = withoutLabels(schema(name).columnNames());
            withoutLabels(schema(name).requiredColumns()).forEach(column -> sheet.requireColumn(column, problems));
            reportOthers(sheet, columns, columns.size() < schema(name).columns().size());
            sheet.rows().forEach(row -> reader.apply(row).ifPresent(read::add));
        });
        return read;
    }

    private static List<String> withoutLabels(List<String> columns) {
        return columns.stream().filter(column -> !isLabel(column)).toList();
    }

    private static boolean isLabel(String column) {
        return FormColumns.base(column).equals("label");
    }

    private void reportOthers(Sheet sheet, List<String> columns, boolean labelled) {
        for (String column : sheet.header()) {
            boolean label = labelled && isLabel(column);
            if (!column.isEmpty() && !label && !columns.contains(column) && !column.startsWith("x_")) {
                problems.add(ProblemCode.UNKNOWN_COLUMN, sheet.place(column), column, String.join(", ", columns));
            }
        }
    }

    private <E extends Enum<E>> Optional<E> oneOf(SheetRow row, String column, E[] values) {
        String written = row.get(column).strip();
        Optional<E> found = Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(written))
                .findFirst();
        if (found.isEmpty()) {
            String allowed = Stream.of(values)
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            row.report(problems, ProblemCode.NOT_ONE_OF, column, written, allowed);
        }
        return found;
    }

    private boolean isKnown(SheetRow row, String column, Set<String> names) {
        boolean known = names.contains(row.get(column));
        if (!known) {
            row.report(problems, ProblemCode.REFERENCE_UNKNOWN, column, row.get(column));
        }
        return known;
    }

    private boolean isFilled(SheetRow row, String column) {
        if (!row.has(column)) {
            row.report(problems, ProblemCode.BLANK_CELL, column);
        }
        return row.has(column);
    }

    private OptionalInt integer(SheetRow row, String column) {
        String written = row.get(column);
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!written.matches("[1-9]\\d{0,4}")) {
            row.report(problems, ProblemCode.NOT_AN_INTEGER, column, written);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(written));
    }
}
