package org.vpip.instruments.instrument;

import java.util.Map;
import java.util.OptionalDouble;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.wording.Wording;

/**
 * One possible answer: the name that is stored and the label that is read.
 *
 * @param columns what else the sheet says of it, by heading, for filters
 */
public record Choice(String name, Wording label, Map<String, String> columns) {
    public Choice {
        columns = Map.copyOf(columns);
    }

    /** One that no filter looks at. */
    public Choice(String name, Wording label) {
        this(name, label, Map.of());
    }

    /** The name as a number for scoring; empty for a name that is no number, and for a missing code. */
    public OptionalDouble number() {
        if (MissingCode.of(name).isPresent()) {
            return OptionalDouble.empty();
        }
        return Numeral.read(name);
    }
}
