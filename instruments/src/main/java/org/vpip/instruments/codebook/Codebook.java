package org.vpip.instruments.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.codebook.CodebookVariable.AnswerRule;
import org.vpip.instruments.codebook.CodebookVariable.Coding;
import org.vpip.instruments.codebook.CodebookVariable.DataType;
import org.vpip.instruments.codebook.CodebookVariable.MeasurementLevel;
import org.vpip.instruments.codebook.CodebookVariable.ScaleUse;
import org.vpip.instruments.codebook.CodebookVariable.ValueLabel;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.instrument.rule.ItemRule;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** The variables of one instrument: its items in the order of asking, then its scores. */
public record Codebook(Instrument instrument, List<CodebookVariable> variables) {
    private static final List<String> HEADING = List.of(
            "variable",
            "instrument",
            "version",
            "item_no",
            "label_en",
            "label_fr",
            "type",
            "measure",
            "values_en",
            "values_fr",
            "missing_codes",
            "range",
            "relevant",
            "scale",
            "reverse",
            "waves",
            "source",
            "identifier",
            "n",
            "n_missing",
            "min",
            "max",
            "mean",
            "sd");

    public Codebook {
        variables = List.copyOf(variables);
    }

    public static Codebook of(Instrument instrument) {
        List<CodebookVariable> variables = new ArrayList<>();
        for (Item item : instrument.items()) {
            if (item.kind().isAnswered()) {
                variables.add(variable(item, variables.size() + 1, instrument));
            }
        }
        instrument.scales().forEach(scale -> variables.add(score(scale)));
        return new Codebook(instrument, variables);
    }

    private static CodebookVariable variable(Item item, int number, Instrument instrument) {
        return new CodebookVariable(
                item.id().value(),
                number,
                item.label(),
                new DataType(item.kind().name().toLowerCase(Locale.ROOT), measure(item)),
                coding(item),
                new AnswerRule(
                        item.rules().of(ItemRule.RELEVANT).map(String::valueOf).orElse(""), item.required()),
                new ScaleUse(scales(instrument, item, false), scales(instrument, item, true)));
    }

    private static Coding coding(Item item) {
        ChoiceList choices = item.choices();
        boolean numeric = choices == null || choices.isNumeric();
        return new Coding(
                values(item.choices(), false),
                Stream.concat(always().stream(), values(item.choices(), true).stream())
                        .toList(),
                numeric ? item.minimum() : OptionalDouble.empty(),
                numeric ? item.maximum() : OptionalDouble.empty());
    }

    private static MeasurementLevel measure(Item item) {
        ChoiceList list = item.choices();
        return switch (item.kind()) {
            case SELECT_ONE -> list != null && list.isNumeric() ? MeasurementLevel.ORDINAL : MeasurementLevel.NOMINAL;
            case SELECT_MULTIPLE, RANK, ACKNOWLEDGE -> MeasurementLevel.NOMINAL;
            case INTEGER, DECIMAL, RANGE, DATE, TIME, DATE_TIME -> MeasurementLevel.SCALE;
            case TEXT, NOTE, CALCULATE, HIDDEN -> MeasurementLevel.TEXT;
        };
    }

    /** Returns the codes that any answer may have without being a choice. */
    private static List<ValueLabel> always() {
        return List.of(
                value(MissingCode.NOT_ANSWERED, "seen, not answered", "vue, sans réponse"),
                value(MissingCode.SKIPPED_BY_LOGIC, "not applicable (skip logic)", "sans objet (saut)"),
                value(MissingCode.NOT_REACHED, "not reached", "non atteinte"),
                value(MissingCode.NOT_ASKED, "not asked", "non posée"));
    }

    private static ValueLabel value(MissingCode code, String english, String french) {
        return new ValueLabel(String.valueOf(code.code()), new Wording(english, french));
    }

    private static List<ValueLabel> values(@Nullable ChoiceList list, boolean missing) {
        return list == null
                ? List.of()
                : list.choices().stream()
                        .filter(choice -> MissingCode.of(choice.name()).isPresent() == missing)
                        .map((Choice choice) -> new ValueLabel(choice.name(), choice.label()))
                        .toList();
    }

    private static List<String> scales(Instrument instrument, Item item, boolean reversed) {
        return instrument.scales().stream()
                .filter(scale -> reversed
                        ? scale.reversed().contains(item.id())
                        : scale.items().contains(item.id()))
                .map(scale -> scale.id().value())
                .toList();
    }

    private static CodebookVariable score(Scale scale) {
        return new CodebookVariable(
                "scl_" + scale.id().value(),
                0,
                scale.label(),
                new DataType("score", MeasurementLevel.SCALE),
                new Coding(
                        List.of(), List.of(), OptionalDouble.of(scale.minimum()), OptionalDouble.of(scale.maximum())),
                new AnswerRule("", false),
                new ScaleUse(List.of(scale.id().value()), List.of()));
    }

    /** Returns one sheet; the columns that need data (waves, counts, means) are blank. */
    public Sheet sheet() {
        List<NumberedRow> rows = new ArrayList<>();
        for (CodebookVariable variable : variables) {
            rows.add(new NumberedRow(rows.size() + 2, cells(variable)));
        }
        return Sheet.of("codebook", "codebook", HEADING, rows);
    }

    private List<String> cells(CodebookVariable variable) {
        List<String> cells = new ArrayList<>(List.of(
                variable.name(),
                instrument.id().value(),
                instrument.version(),
                variable.number() == 0 ? "" : String.valueOf(variable.number()),
                variable.label().english(),
                variable.label().french(),
                variable.type().name(),
                variable.type().measure().name().toLowerCase(Locale.ROOT)));
        cells.add(written(variable.coding().values(), Language.ENGLISH));
        cells.add(written(variable.coding().values(), Language.FRENCH));
        cells.add(missing(variable));
        cells.add(range(variable));
        cells.add(variable.rule().relevant());
        cells.add(String.join(" ", variable.use().scales()));
        cells.add(String.join(" ", variable.use().reversed()));
        cells.addAll(List.of("", instrument.description().get("source"), "no"));
        while (cells.size() < HEADING.size()) {
            cells.add("");
        }
        return cells;
    }

    /** Returns the missing codes in braces, so that a spreadsheet does not read the first minus as a formula. */
    private static String missing(CodebookVariable variable) {
        return variable.coding().missing().isEmpty()
                ? ""
                : variable.coding().missing().stream()
                        .map(ValueLabel::code)
                        .sorted(java.util.Comparator.reverseOrder())
                        .collect(Collectors.joining(" ", "{", "}"));
    }

    private static String written(List<ValueLabel> values, Language language) {
        return values.stream()
                .map(value -> value.code() + " = " + value.label().in(language))
                .collect(Collectors.joining(" | "));
    }

    private static String range(CodebookVariable variable) {
        return variable.coding().minimum().isEmpty()
                        || variable.coding().maximum().isEmpty()
                ? ""
                : number(variable.coding().minimum().getAsDouble())
                        + ".."
                        + number(variable.coding().maximum().getAsDouble());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
