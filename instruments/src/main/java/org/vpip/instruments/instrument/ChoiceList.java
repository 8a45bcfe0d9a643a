package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.wording.Wording;

/** The choices that share a list_name, in their order on the page. */
public record ChoiceList(String name, List<Choice> choices) {
    /** The list of the community's members, known only at runtime. */
    public static final String ROSTER = "roster.csv";

    private static final Choice OTHER = new Choice("other", new Wording("Other", "Autre"));

    public ChoiceList {
        choices = List.copyOf(choices);
    }

    /** Returns whether the choices are only known at runtime; until then every name is accepted. */
    public boolean isOpen() {
        return name.equals(ROSTER) && choices.isEmpty();
    }

    public Optional<Choice> named(String choiceName) {
        return choices.stream()
                .filter(choice -> choice.name().equals(choiceName))
                .findFirst();
    }

    /** Returns the names of the choices that are an answer, in their order: all but missing codes. */
    public List<String> answered() {
        return choices.stream()
                .map(Choice::name)
                .filter(name -> MissingCode.of(name).isEmpty())
                .toList();
    }

    public boolean isNumeric() {
        return choices.stream()
                .allMatch(choice -> choice.number().isPresent()
                        || MissingCode.of(choice.name()).isPresent());
    }

    /** Returns the smallest number among the scored choices. */
    public OptionalDouble minimum() {
        return choices.stream()
                .flatMapToDouble(choice -> choice.number().stream())
                .min();
    }

    /** Returns the largest number among the scored choices. */
    public OptionalDouble maximum() {
        return choices.stream()
                .flatMapToDouble(choice -> choice.number().stream())
                .max();
    }

    /** Returns this list with a choice "other", as XLSForm's {@code or_other} adds it. */
    public ChoiceList withOther() {
        if (named(OTHER.name()).isPresent()) {
            return this;
        }
        return new ChoiceList(
                name, Stream.concat(choices.stream(), Stream.of(OTHER)).toList());
    }
}
