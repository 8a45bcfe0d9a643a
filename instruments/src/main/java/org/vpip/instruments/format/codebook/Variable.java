package org.vpip.instruments.format.codebook;

import java.util.List;
import java.util.OptionalDouble;
import org.vpip.instruments.wording.Wording;

/**
 * One variable of a data file.
 *
 * @param number place in the instrument, from 1; 0 for a score
 * @param values what can be answered and scored: code and label
 * @param missing codes that say why nothing is there
 * @param minimum smallest possible number, where there is one
 * @param relevant rule by which it is asked; blank when it always is
 * @param scales scores that it goes into
 * @param reversed scores that it goes into reversed
 */
public record Variable(
        String name,
        int number,
        Wording label,
        String type,
        Measure measure,
        List<Value> values,
        List<Value> missing,
        OptionalDouble minimum,
        OptionalDouble maximum,
        String relevant,
        List<String> scales,
        List<String> reversed,
        boolean required) {
    /** How the variable may be computed with. */
    public enum Measure {
        NOMINAL,
        ORDINAL,
        SCALE,
        TEXT
    }

    /** A code and what it means. */
    public record Value(String code, Wording label) {}

    public Variable {
        values = List.copyOf(values);
        missing = List.copyOf(missing);
        scales = List.copyOf(scales);
        reversed = List.copyOf(reversed);
    }
}
