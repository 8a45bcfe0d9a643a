package org.vpip.instruments.codebook;

import java.util.List;
import java.util.OptionalDouble;
import org.vpip.instruments.wording.Wording;

/**
 * One variable of a data file.
 *
 * @param number place in the instrument, from 1; 0 for a score
 */
public record CodebookVariable(
        String name, int number, Wording label, DataType type, Coding coding, AnswerRule rule, ScaleUse use) {
    /** @param name of the kind of question, or score */
    public record DataType(String name, MeasurementLevel measure) {}

    /** How the variable may be computed with. */
    public enum MeasurementLevel {
        NOMINAL,
        ORDINAL,
        SCALE,
        TEXT
    }

    /** A code and what it means. */
    public record ValueLabel(String code, Wording label) {}

    /**
     * Codes of a variable.
     *
     * @param values what can be answered and scored
     * @param missing codes that say why nothing is there
     * @param minimum smallest possible number, where there is one
     */
    public record Coding(
            List<ValueLabel> values, List<ValueLabel> missing, OptionalDouble minimum, OptionalDouble maximum) {
        public Coding {
            values = List.copyOf(values);
            missing = List.copyOf(missing);
        }
    }

    /** @param relevant rule by which it is asked; blank when it always is */
    public record AnswerRule(String relevant, boolean required) {}

    /**
     * Scores that a variable goes into.
     *
     * @param scales all of them
     * @param reversed those that it goes into reversed
     */
    public record ScaleUse(List<String> scales, List<String> reversed) {
        public ScaleUse {
            scales = List.copyOf(scales);
            reversed = List.copyOf(reversed);
        }
    }
}
