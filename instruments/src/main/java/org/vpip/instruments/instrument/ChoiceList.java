package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The choices that share a list_name, in their order on the page. */
public record ChoiceList(String name, List<Choice> choices) {
    public ChoiceList {
        choices = List.copyOf(choices);
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
}
