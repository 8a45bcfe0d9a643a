package org.vpip.instruments.instrument;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.AnswerValidation;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.instrument.rule.ItemRules;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.wording.Wording;

/**
 * One question.
 *
 * @param choices null unless the kind has choices
 * @param range null unless the kind is a range
 * @param required whether a page asks again after a blank answer, whatever the rules say
 */
public record Item(
        ItemId id,
        ItemKind kind,
        ItemText text,
        @Nullable ChoiceList choices,
        @Nullable SliderRange range,
        boolean required,
        ItemRules rules) {
    private static final double LARGEST_EXACT_WHOLE = 1L << 53;
    private static final Pattern DAY_SPACE = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}) +");

    public Item {
        if (kind.hasChoices() == (choices == null)) {
            throw new IllegalArgumentException("choices must be given for " + kind + " and for no other kind");
        }
    }

    /** Creates a question without rules. */
    public Item(ItemId id, ItemKind kind, Wording label, Wording hint, @Nullable ChoiceList choices, boolean required) {
        this(id, kind, new ItemText(label, hint), choices, null, required, ItemRules.NONE);
    }

    public Item withChoices(ChoiceList others) {
        return new Item(id, kind, text, others, range, required, rules);
    }

    /** Returns a calculated item as a hidden one, whose stored value counts as it is. */
    public Item asHidden() {
        return new Item(id, ItemKind.HIDDEN, text, null, null, false, rules);
    }

    public Wording label() {
        return text.label();
    }

    public Wording hint() {
        return text.hint();
    }

    /** Returns whether each answer is a number: a quantity, or one choice of a list of numbers. */
    public boolean isScored() {
        return kind.isNumber() || (kind == ItemKind.SELECT_ONE && choices != null && choices.isNumeric());
    }

    /** Returns the smallest number of its range or its choices. */
    public OptionalDouble minimum() {
        if (range != null) {
            return OptionalDouble.of(Math.min(range.start(), range.end()));
        }
        return choices == null ? OptionalDouble.empty() : choices.minimum();
    }

    /** Returns the largest number of its range or its choices. */
    public OptionalDouble maximum() {
        if (range != null) {
            return OptionalDouble.of(Math.max(range.start(), range.end()));
        }
        return choices == null ? OptionalDouble.empty() : choices.maximum();
    }

    /**
     * Reads raw text of a page or a file as an answer. Blank means "seen, not answered". Every kind but text accepts
     * all {@link MissingCode} values, even those that the item's choices do not list, because data files use them.
     * Numbers may have a decimal comma, and an integer may end in {@code .0}, as statistics programs write it. A
     * repeated choice counts once; a rank names each choice once. Days are written {@code 2026-03-15}, times {@code
     * 13:30}, moments with a T or a space between.
     */
    public AnswerValidation read(String raw) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return new AnswerValidation.AcceptedAnswer(new Answer.MissingAnswer(MissingCode.NOT_ANSWERED));
        }
        Optional<MissingCode> missing = kind == ItemKind.TEXT ? Optional.empty() : MissingCode.of(text);
        if (missing.isPresent()) {
            return new AnswerValidation.AcceptedAnswer(new Answer.MissingAnswer(missing.get()));
        }
        return switch (kind) {
            case TEXT, NOTE, ACKNOWLEDGE, CALCULATE, HIDDEN ->
                new AnswerValidation.AcceptedAnswer(new Answer.TextAnswer(text));
            case INTEGER, DECIMAL, RANGE -> readNumber(text);
            case DATE -> readTime(text, LocalDate::parse, ProblemCode.NOT_A_DATE);
            case TIME -> readTime(text, LocalTime::parse, ProblemCode.NOT_A_CLOCK_TIME);
            case DATE_TIME ->
                readTime(
                        DAY_SPACE.matcher(text).replaceFirst("$1T"),
                        DateTimeFormatter.ISO_DATE_TIME::parse,
                        ProblemCode.NOT_A_TIME);
            case SELECT_ONE -> readChoices(List.of(text));
            case SELECT_MULTIPLE, RANK -> readChoices(List.of(text.split("\\s+")));
        };
    }

    private static AnswerValidation readTime(String text, Consumer<String> parser, ProblemCode otherwise) {
        try {
            parser.accept(text);
            return new AnswerValidation.AcceptedAnswer(new Answer.TextAnswer(text));
        } catch (DateTimeException e) {
            return new AnswerValidation.RejectedAnswer(otherwise, List.of(text));
        }
    }

    private AnswerValidation readNumber(String text) {
        OptionalDouble number = Numeral.read(text);
        double value = number.orElse(Double.NaN);
        boolean integer = Math.abs(value) <= LARGEST_EXACT_WHOLE && value == Math.rint(value);
        if (number.isEmpty() || (kind == ItemKind.INTEGER && !integer)) {
            ProblemCode code = kind == ItemKind.INTEGER ? ProblemCode.NOT_AN_INTEGER : ProblemCode.NOT_A_NUMBER;
            return new AnswerValidation.RejectedAnswer(code, List.of(text));
        }
        Optional<MissingCode> missing = integer ? MissingCode.of(String.valueOf((long) value)) : Optional.empty();
        if (missing.isEmpty() && range != null && !range.contains(value)) {
            return new AnswerValidation.RejectedAnswer(
                    ProblemCode.OUTSIDE_RANGE,
                    List.of(text, range.start(), range.end()).stream()
                            .map(String::valueOf)
                            .toList());
        }
        return new AnswerValidation.AcceptedAnswer(
                missing.<Answer>map(Answer.MissingAnswer::new).orElseGet(() -> new Answer.NumberAnswer(value)));
    }

    private AnswerValidation readChoices(List<String> names) {
        for (String name : names) {
            if (choices == null || (!choices.isOpen() && choices.named(name).isEmpty())) {
                return new AnswerValidation.RejectedAnswer(ProblemCode.UNKNOWN_CHOICE, List.of(name, choiceNames()));
            }
        }
        List<String> once = names.stream().distinct().toList();
        return kind == ItemKind.RANK && once.size() < names.size()
                ? new AnswerValidation.RejectedAnswer(ProblemCode.RANKED_TWICE, names)
                : new AnswerValidation.AcceptedAnswer(new Answer.ChoiceAnswer(once));
    }

    private String choiceNames() {
        return choices == null
                ? ""
                : String.join(", ", choices.choices().stream().map(Choice::name).toList());
    }
}
