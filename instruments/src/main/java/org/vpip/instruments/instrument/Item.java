package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.wording.Wording;

/**
 * One question.
 *
 * @param choices null unless the kind has choices
 */
public record Item(
        ItemId id,
        ItemKind kind,
        Wording label,
        Wording hint,
        @Nullable ChoiceList choices,
        boolean required) {
    private static final double LARGEST_EXACT_WHOLE = 1L << 53;

    public Item {
        if (kind.hasChoices() == (choices == null)) {
            throw new IllegalArgumentException("choices must be given for " + kind + " and for no other kind");
        }
    }

    /**
     * Turns raw text, as a page or a file holds it, into an answer. Blank is "seen, not answered". All codes of
     * {@link MissingCode} are read in every kind but text, whether or not the item's choices list them: files of data
     * say with them why nothing is there. Numbers may have a decimal comma, and an integer may end in {@code .0}, as
     * statistics programs write it. A choice named twice counts once.
     */
    public Reading read(String raw) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return new Reading.Accepted(new Answer.Missing(MissingCode.NOT_ANSWERED));
        }
        Optional<MissingCode> missing = kind == ItemKind.TEXT ? Optional.empty() : MissingCode.of(text);
        if (missing.isPresent()) {
            return new Reading.Accepted(new Answer.Missing(missing.get()));
        }
        return switch (kind) {
            case TEXT, NOTE -> new Reading.Accepted(new Answer.Text(text));
            case INTEGER, DECIMAL -> readNumber(text);
            case SELECT_ONE -> readChoices(List.of(text));
            case SELECT_MULTIPLE -> readChoices(List.of(text.split("\\s+")));
        };
    }

    private Reading readNumber(String text) {
        OptionalDouble number = Numeral.read(text);
        double value = number.orElse(Double.NaN);
        boolean whole = Math.abs(value) <= LARGEST_EXACT_WHOLE && value == Math.rint(value);
        if (number.isEmpty() || (kind == ItemKind.INTEGER && !whole)) {
            ProblemCode code = kind == ItemKind.INTEGER ? ProblemCode.NOT_AN_INTEGER : ProblemCode.NOT_A_NUMBER;
            return new Reading.Refused(code, List.of(text));
        }
        Optional<MissingCode> missing = whole ? MissingCode.of(String.valueOf((long) value)) : Optional.empty();
        return new Reading.Accepted(
                missing.<Answer>map(Answer.Missing::new).orElseGet(() -> new Answer.Quantity(value)));
    }

    private Reading readChoices(List<String> names) {
        for (String name : names) {
            if (choices == null || choices.named(name).isEmpty()) {
                return new Reading.Refused(ProblemCode.UNKNOWN_CHOICE, List.of(name, choiceNames()));
            }
        }
        return new Reading.Accepted(new Answer.Chosen(names.stream().distinct().toList()));
    }

    private String choiceNames() {
        return choices == null
                ? ""
                : String.join(", ", choices.choices().stream().map(Choice::name).toList());
    }
}
