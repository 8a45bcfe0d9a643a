package org.vpip.instruments.instrument;

import java.util.Map;
import java.util.OptionalDouble;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.wording.Wording;

/** One possible answer: stored name, displayed label, and other columns for filters. */
public record Choice(String name, Wording label, Map<String, String> columns) {
    public Choice {
        columns = Map.copyOf(columns);
    }

    /** Creates a choice without filter columns. */
    public Choice(String name, Wording label) {
        this(name, label, Map.of());
    }

    /** Returns the name as a score; empty for a name that is not numeric, and for a missing code. */
    public OptionalDouble number() {
        if (MissingCode.of(name).isPresent()) {
            return OptionalDouble.empty();
        }
        return Numeral.read(name);
    }
}
