package org.vpip.app.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.app.html.HtmlTemplates;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.SliderRange;
import org.vpip.instruments.instrument.rule.ItemRule;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import org.vpip.instruments.wording.Typography;

/** A printable instrument: one HTML document with the questionnaire in English and then in French. */
public final class PrintedInstrument {
    private static final Messages MESSAGES = Messages.of("org.vpip.app.instrument.print");
    private static final int LONG_LIST = 8;
    private static final String LINE = "line";
    private static final String SHORT_LINE = "line short";

    private final Instrument instrument;
    private final Language language;
    private final Map<String, Integer> numbers = new HashMap<>();

    private PrintedInstrument(Instrument instrument, Language language) {
        this.instrument = instrument;
        this.language = language;
        instrument.items().stream()
                .filter(item -> item.kind().isShown() && item.kind() != ItemKind.NOTE)
                .forEach(item -> numbers.put(item.id().value(), numbers.size() + 1));
    }

    /** The questionnaire in one language. */
    private record PrintedPart(String language, String title, String about, List<PrintedGroup> groups) {}

    /** Questions below a heading, and the rows of a table with the choices as columns. */
    private record PrintedGroup(
            String heading, List<PrintedQuestion> questions, List<String> columns, List<PrintedRow> rows) {}

    private record PrintedRow(String number, String label, String when) {}

    /** A question; its number is blank for a note. */
    private record PrintedQuestion(String number, String label, String when, String hint, PrintedField field) {}

    /**
     * The space for an answer.
     *
     * @param mark style class of the choices
     * @param lines style class of each line for writing
     */
    record PrintedField(String mark, List<String> choices, String range, List<String> lines) {
        private static final PrintedField NONE = new PrintedField("", List.of(), "", List.of());

        private static PrintedField lines(String... classes) {
            return new PrintedField("", List.of(), "", List.of(classes));
        }

        public boolean isLong() {
            return choices.size() >= LONG_LIST;
        }
    }

    public static String html(Instrument instrument) {
        return HtmlTemplates.html(
                "instrument/printed",
                Map.of(
                        "title",
                        instrument.title().english() + " · "
                                + instrument.title().french(),
                        "parts",
                        Stream.of(Language.ENGLISH, Language.FRENCH)
                                .map(language -> new PrintedInstrument(instrument, language).part())
                                .toList()));
    }

    private PrintedPart part() {
        String version = message(
                "version", instrument.version(), instrument.description().get("status"));
        String about = instrument.description().minutes().stream()
                .mapToObj(minutes -> text(message("minutes", minutes)) + " ")
                .collect(Collectors.joining("", "", text(version)));
        List<PrintedGroup> groups =
                instrument.sections().stream().map(this::group).toList();
        return new PrintedPart(language.code(), text(instrument.title().in(language)), about, groups);
    }

    private PrintedGroup group(Section section) {
        List<Item> shown =
                section.items().stream().filter(item -> item.kind().isShown()).toList();
        List<Item> rows = shown.stream()
                .filter(item -> section.grid() && item.kind() == ItemKind.SELECT_ONE)
                .toList();
        return new PrintedGroup(
                shown.isEmpty() ? "" : text(section.label().in(language)),
                shown.stream()
                        .filter(item -> !rows.contains(item))
                        .map(this::question)
                        .toList(),
                rows.isEmpty() ? List.of() : choices(rows.get(0)),
                rows.stream()
                        .map(row -> new PrintedRow(number(row), text(row.label().in(language)), when(row)))
                        .toList());
    }

    private List<String> choices(Item item) {
        return Optional.ofNullable(item.choices()).map(ChoiceList::choices).orElse(List.of()).stream()
                .map(choice -> text(choice.label().in(language)))
                .toList();
    }

    private PrintedQuestion question(Item item) {
        return new PrintedQuestion(
                item.kind() == ItemKind.NOTE ? "" : number(item),
                text(item.label().in(language)),
                when(item),
                item.hint().isEmpty()
                        ? instruction(item.kind())
                        : text(item.hint().in(language)),
                field(item));
    }

    private String number(Item item) {
        return String.valueOf(numbers.getOrDefault(item.id().value(), 0));
    }

    /** Returns the condition of a question, with the numbers of the questions that decide it. */
    private String when(Item item) {
        String others = item.rules().of(ItemRule.RELEVANT).stream()
                .flatMap(rule -> rule.names().stream())
                .filter(numbers::containsKey)
                .map(name -> String.valueOf(numbers.get(name)))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : text(message("when", others));
    }

    private PrintedField field(Item item) {
        return switch (item.kind()) {
            case SELECT_ONE -> new PrintedField("dot", choices(item), "", List.of());
            case SELECT_MULTIPLE, RANK -> new PrintedField("box", choices(item), "", List.of());
            case ACKNOWLEDGE -> new PrintedField("box", List.of(text(message("read"))), "", List.of());
            case TEXT -> PrintedField.lines(LINE, LINE);
            case RANGE -> new PrintedField("", List.of(), text(range(item)), List.of(SHORT_LINE));
            case INTEGER, DECIMAL, DATE, TIME, DATE_TIME -> PrintedField.lines(SHORT_LINE);
            case NOTE, CALCULATE, HIDDEN -> PrintedField.NONE;
        };
    }

    /** Returns the instruction for a kind of question; blank where none is needed. */
    private String instruction(ItemKind kind) {
        if (kind == ItemKind.RANK) {
            return text(message("rank"));
        }
        return kind == ItemKind.SELECT_MULTIPLE ? text(message("several")) : "";
    }

    private String range(Item item) {
        SliderRange range = item.range();
        return range == null ? "" : message("range", plain(range.start()), plain(range.end()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private String message(String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    private String text(String text) {
        return Typography.set(text, language).replaceAll("\\$\\{[^}]*}", "…");
    }
}
