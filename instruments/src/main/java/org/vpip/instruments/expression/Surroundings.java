package org.vpip.instruments.expression;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What an expression may look at while it is evaluated. */
public interface Surroundings {
    /** Answer to the question of that name; one value per instance when it stands in a repeat; empty when there is none. */
    Optional<Value> answer(String name);

    /** Answer to a question in one instance of a repeat, counted from 1; blank when there is no such instance. */
    Value answer(String name, String repeat, int instance);

    /** The answer that the expression is asked about: {@code .} */
    Value here();

    /** A column of the choice that a filter is asked about; blank where no filter is asked. */
    default Value column(String name) {
        return Value.BLANK;
    }

    /** Which instance of its repeat the question stands in, from 1; 1 outside repeats. */
    default int position() {
        return 1;
    }

    /** What people read for a choice of a question; empty when there is no such choice. */
    Optional<String> choiceLabel(String question, String choice);

    /** The time it is, in the zone in which days begin. */
    ZonedDateTime now();

    RandomGenerator random();
}
