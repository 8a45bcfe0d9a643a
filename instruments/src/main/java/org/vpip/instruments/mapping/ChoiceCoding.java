package org.vpip.instruments.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.wording.Language;

/** The form of the answers in one column of a foreign file. */
enum ChoiceCoding {
    CODES,
    LABELS,
    /** Codes and labels, none of which could be the other. */
    EITHER;

    static final String WRITTEN = "codes, labels";

    static Optional<ChoiceCoding> of(String written) {
        return Stream.of(CODES, LABELS)
                .filter(coding -> coding.name().toLowerCase(Locale.ROOT).equals(written.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns the code of a cell; empty for a cell that is no such answer. A missing code is one in either form. */
    Optional<String> code(String cell, ChoiceList choices) {
        if (MissingCode.of(cell).isPresent()) {
            return Optional.of(cell);
        }
        return switch (this) {
            case CODES -> choices.named(cell).map(Choice::name);
            case LABELS -> labelled(cell, choices);
            case EITHER -> choices.named(cell).map(Choice::name).or(() -> labelled(cell, choices));
        };
    }

    /** Returns the code of the only choice with that label in either language. */
    private static Optional<String> labelled(String cell, ChoiceList choices) {
        String wanted = plain(cell);
        List<String> names = choices.choices().stream()
                .filter(choice -> Stream.of(Language.values())
                        .anyMatch(language -> plain(choice.label().in(language)).equals(wanted)))
                .map(Choice::name)
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** Normalizes case, curly apostrophes and kinds of spaces for comparison. */
    private static String plain(String text) {
        return text.replace('\u2019', '\'')
                .replaceAll("[\\s\u00A0\u202F]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
