package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.wording.Wording;

/** The choices that share a list_name, in their order on the page. */
public record ChoiceList(String name, List<Choice> choices) {
    /** The list that holds the members of the community, known only when somebody is asked. */
    public static final String ROSTER = "roster.csv";

    private static final Choice OTHER = new Choice("other", new Wording("Other", "Autre"));

    public ChoiceList {
        choices = List.copyOf(choices);
    }

    /** Whether its choices are known only when somebody is asked; until then every name may be one. */
    public boolean isOpen() {
        return name.equals(ROSTER) && choices.isEmpty();
    }

    public Optional<Choice> named(String choiceName) {
        return choices.stream()
                .filter(choice -> choice.name().equals(choiceName))
                .findFirst();
    }

    public boolean isNumeric() {
        return choices.stream()
                .allMatch(choice -> choice.number().isPresent()
                        || MissingCode.of(choice.name()).isPresent());
    }

    /** Smallest number among the scored choices. */
    public OptionalDouble minimum() {
        return choices.stream()
                .flatMapToDouble(choice -> choice.number().stream())
                .min();
    }

    /** Largest number among the scored choices. */
    public OptionalDouble maximum() {
        return choices.stream()
                .flatMapToDouble(choice -> choice.number().stream())
                .max();
    }

    /** The same list with a choice for what it does not name, as XLSForm's {@code or_other} adds it. */
    public ChoiceList withOther() {
        if (named(OTHER.name()).isPresent()) {
            return this;
        }
        return new ChoiceList(
                name, Stream.concat(choices.stream(), Stream.of(OTHER)).toList());
    }
}
