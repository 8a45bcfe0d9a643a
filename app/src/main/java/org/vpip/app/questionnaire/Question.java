package org.vpip.app.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vpip.app.web.Texts;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.MissingCode;

/**
 * One question as a page shows it.
 *
 * @param kind name of the fragment that draws it
 * @param error blank when there is nothing to mend
 */
public record Question(
        String id, String kind, String label, String hint, String value, List<Option> options, String error) {
    private static final Set<String> TIMES = Set.of("date", "time", "datetime-local");

    public Question {
        options = List.copyOf(options);
    }

    /**
     * One choice.
     *
     * @param aside whether it is no step of the scale: not applicable, prefer not to say
     */
    public record Option(String value, String label, boolean chosen, boolean aside) {}

    static Question of(Item item, String value, String error, Texts texts, UnaryOperator<String> filled) {
        return new Question(
                item.id().value(),
                kind(item),
                filled.apply(item.label().in(texts.language())),
                filled.apply(item.hint().in(texts.language())),
                value,
                options(item, value, texts),
                error);
    }

    private static String kind(Item item) {
        return switch (item.kind()) {
            case SELECT_ONE -> "one";
            case SELECT_MULTIPLE -> "many";
            case TEXT, RANK, CALCULATE, HIDDEN -> "text";
            case INTEGER, DECIMAL, RANGE -> "number";
            case DATE -> "date";
            case TIME -> "time";
            case DATE_TIME -> "datetime-local";
            case ACKNOWLEDGE -> "acknowledge";
            case NOTE -> "note";
        };
    }

    private static List<Option> options(Item item, String value, Texts texts) {
        ChoiceList choices = item.choices();
        if (choices == null) {
            return List.of();
        }
        List<String> chosen =
                item.kind() == ItemKind.SELECT_MULTIPLE ? Arrays.asList(value.split(" ")) : List.of(value);
        return choices.choices().stream()
                .map(choice -> option(choice, chosen, texts))
                .toList();
    }

    private static Option option(Choice choice, List<String> chosen, Texts texts) {
        boolean aside = MissingCode.of(choice.name()).isPresent();
        return new Option(choice.name(), choice.label().in(texts.language()), chosen.contains(choice.name()), aside);
    }

    /** Steps of the scale. */
    public List<Option> steps() {
        return options.stream().filter(option -> !option.aside()).toList();
    }

    /** Choices beside the scale. */
    public List<Option> asides() {
        return options.stream().filter(Option::aside).toList();
    }

    /** Whether the answer is written or picked in a field. */
    public boolean isWritten() {
        return kind.equals("text") || kind.equals("number") || isTime();
    }

    /** Whether the answer is a day, a time or both. */
    public boolean isTime() {
        return TIMES.contains(kind);
    }

    public boolean hasError() {
        return !error.isEmpty();
    }
}
