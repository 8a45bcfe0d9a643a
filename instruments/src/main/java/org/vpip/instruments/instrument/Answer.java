package org.vpip.instruments.instrument;

import java.util.List;

/** What one person answered to one item. */
public sealed interface Answer {

    /** Free text as typed, inner spaces kept. */
    record Text(String text) implements Answer {}

    /** Finite number. */
    record Quantity(double value) implements Answer {
        public Quantity {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite: " + value);
            }
        }
    }

    /** Names of the chosen choices, in the order given; one for select_one. */
    record Chosen(List<String> names) implements Answer {
        public Chosen {
            names = List.copyOf(names);
        }
    }

    /** No answer, and why. */
    record Missing(MissingCode code) implements Answer {}
}
