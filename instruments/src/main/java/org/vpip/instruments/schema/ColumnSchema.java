package org.vpip.instruments.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vpip.instruments.problem.ProblemCode;

/**
 * The documentation of one column or key.
 *
 * @param values permitted values; blank when the type says enough
 * @param defaultValue meaning of a blank cell; blank when there is no default
 * @param effect the change that the value makes
 */
public record ColumnSchema(
        String name,
        boolean required,
        String type,
        String values,
        String defaultValue,
        String effect,
        AffectedOutput output) {

    /** Returns whether the program does not support it yet, so that any value is a problem. */
    public boolean isPlanned() {
        return output == AffectedOutput.PLANNED;
    }

    /** Returns the problem with a filled cell of a key that is an integer or one of listed words; empty without one. */
    public Optional<ProblemCode> problemWith(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "integer" -> word.matches("\\d{1,4}") ? Optional.empty() : Optional.of(ProblemCode.NOT_AN_INTEGER);
            case "word", "yes/no" ->
                List.of(values.split(", ")).contains(word) ? Optional.empty() : Optional.of(ProblemCode.NOT_ONE_OF);
            default -> Optional.empty();
        };
    }
}
