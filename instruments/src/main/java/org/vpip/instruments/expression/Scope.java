package org.vpip.instruments.expression;

import java.time.ZonedDateTime;
import org.vpip.instruments.expression.ExpressionException.Kind;

/** One evaluation: what the expression may look at, and how much longer it may take. */
final class Scope {
    private static final int MOST_STEPS = 200_000;

    private final EvaluationContext context;
    private int steps;

    Scope(EvaluationContext context) {
        this.context = context;
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
        return context.answer(name).orElseThrow(() -> new ExpressionException(Kind.NAME, name));
    }

    Value here() {
        return context.here();
    }

    Value column(String name) {
        return context.column(name);
    }

    EvaluationContext context() {
        return context;
    }

    ZonedDateTime now() {
        return context.now();
    }
}
