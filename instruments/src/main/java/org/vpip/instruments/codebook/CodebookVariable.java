package org.vpip.instruments.codebook;

import java.util.List;
import java.util.OptionalDouble;
import org.vpip.instruments.wording.Wording;

/** One variable of a data file; items are numbered from 1, and a score has the number 0. */
public record CodebookVariable(
        String name, int number, Wording label, DataType type, Coding coding, AnswerRule rule, ScaleUse use) {
    /** @param name of the kind of question, or score */
    public record DataType(String name, MeasurementLevel measure) {}

    /** The level of measurement, which decides which statistics are meaningful. */
    public enum MeasurementLevel {
        NOMINAL,
        ORDINAL,
        SCALE,
        TEXT
    }

    /** A code and its meaning. */
    public record ValueLabel(String code, Wording label) {}

    /**
     * The codes of a variable.
     *
     * @param values possible answers with their scores
     * @param missing codes that give the reason for a missing answer
     * @param minimum smallest possible number, if any
     */
    public record Coding(
            List<ValueLabel> values, List<ValueLabel> missing, OptionalDouble minimum, OptionalDouble maximum) {
        public Coding {
            values = List.copyOf(values);
            missing = List.copyOf(missing);
        }
    }

    /** @param relevant condition under which the item is asked; blank when it always is */
    public record AnswerRule(String relevant, boolean required) {}

    /** The scales that a variable enters, and those in which it is reversed. */
    public record ScaleUse(List<String> scales, List<String> reversed) {
        public ScaleUse {
            scales = List.copyOf(scales);
            reversed = List.copyOf(reversed);
        }
    }
}
