package org.vpip.analysis.finding.fact;

import java.util.List;
import org.vpip.instruments.response.WaveId;

/**
 * A variable that has one value for each person.
 *
 * @param source as a plan writes it, such as {@code scale:se}, or a method with its source
 * @param waves one wave, or the two whose difference the variable is
 */
public record PersonVariable(String source, List<WaveId> waves) {
    public PersonVariable {
        waves = List.copyOf(waves);
    }

    /** Returns a variable at one wave. */
    public static PersonVariable of(Object source, WaveId wave) {
        return new PersonVariable(source.toString(), List.of(wave));
    }
}
