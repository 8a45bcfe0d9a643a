package org.vpip.instruments.expression;

import java.time.ZonedDateTime;
import org.vpip.instruments.expression.ExpressionException.Kind;

/** One evaluation: what the expression may look at, and how much longer it may take. */
final class Scope {
    private static final int MOST_STEPS = 200_000;

    private final Surroundings surroundings;
    private int steps;

    Scope(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Counts one step of the evaluation. */
    Scope deeper() {
        spend(1);
        return this;
    }

    void spend(int more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new ExpressionException(Kind.LIMIT, "takes too long");
        }
    }

    Value answer(String name) {
        spend(1);
        return surroundings.answer(name).orElseThrow(() -> new ExpressionException(Kind.NAME, name));
    }

    Value here() {
        return surroundings.here();
    }

    Value column(String name) {
        return surroundings.column(name);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    ZonedDateTime now() {
        return surroundings.now();
    }
}
