package org.vpip.instruments.instrument;

import java.util.OptionalDouble;
import org.vpip.instruments.wording.Wording;

/** One possible answer: the name that is stored and the label that is read. */
public record Choice(String name, Wording label) {

    /** The name as a number for scoring; empty for a name that is no number, and for a missing code. */
    public OptionalDouble number() {
        if (MissingCode.of(name).isPresent()) {
            return OptionalDouble.empty();
        }
        return Numeral.read(name);
    }
}
