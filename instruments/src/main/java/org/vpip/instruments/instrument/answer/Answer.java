package org.vpip.instruments.instrument.answer;

import java.util.List;

/** One person's answer to one item. */
public sealed interface Answer {

    /** Free text as typed, inner spaces kept. */
    record TextAnswer(String text) implements Answer {}

    /** Finite number. */
    record NumberAnswer(double value) implements Answer {
        public NumberAnswer {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite: " + value);
            }
        }
    }

    /** The names of the chosen choices, in the order of selection; one for select_one. */
    record ChoiceAnswer(List<String> names) implements Answer {
        public ChoiceAnswer {
            names = List.copyOf(names);
        }
    }

    /** A missing answer and its reason. */
    record MissingAnswer(MissingCode code) implements Answer {}
}
