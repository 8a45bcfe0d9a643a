package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Optional;
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
    public Item {
        if (kind.hasChoices() == (choices == null)) {
            throw new IllegalArgumentException("choices must be given for " + kind + " and for no other kind");
        }
    }

    /**
     * Turns raw text, as a page or a file holds it, into an answer. Blank is "seen, not answered"; the missing codes of
     * {@link MissingCode} are read in every kind but text.
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
            case TEXT, NOTE -> new Reading.Accepted(new Answer.Text(raw.strip()));
            case INTEGER, DECIMAL -> readNumber(text);
            case SELECT_ONE -> readChoices(List.of(text));
            case SELECT_MULTIPLE -> readChoices(List.of(text.split("\\s+")));
        };
    }

    private Reading readNumber(String text) {
        try {
            double value = kind == ItemKind.INTEGER ? Long.parseLong(text) : Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return new Reading.Accepted(new Answer.Quantity(value));
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal, which repeats what was written
        }
        ProblemCode code = kind == ItemKind.INTEGER ? ProblemCode.NOT_AN_INTEGER : ProblemCode.NOT_A_NUMBER;
        return new Reading.Refused(code, List.of(text));
    }

    private Reading readChoices(List<String> names) {
        for (String name : names) {
            if (choices == null || choices.named(name).isEmpty()) {
                return new Reading.Refused(ProblemCode.UNKNOWN_CHOICE, List.of(name, choiceNames()));
            }
        }
        return new Reading.Accepted(new Answer.Chosen(names));
    }

    private String choiceNames() {
        return choices == null
                ? ""
                : String.join(", ", choices.choices().stream().map(Choice::name).toList());
    }
}
