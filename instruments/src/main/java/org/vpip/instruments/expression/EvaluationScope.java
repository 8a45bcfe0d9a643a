package org.vpip.instruments.expression;

import java.time.ZonedDateTime;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;

/** One evaluation: its context, and its remaining number of steps. */
final class EvaluationScope {
    private static final int MOST_STEPS = 200_000;

    private final EvaluationContext context;
    private int steps;

    EvaluationScope(EvaluationContext context) {
        this.context = context;
    }

    EvaluationScope countStep() {
        countSteps(1);
        return this;
    }

    void countSteps(int more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new ExpressionException(ExpressionFault.LIMIT, "takes too long");
        }
    }

    ExpressionValue answer(String name) {
        countSteps(1);
        return context.answer(name).orElseThrow(() -> new ExpressionException(ExpressionFault.NAME, name));
    }

    ExpressionValue here() {
        return context.here();
    }

    ExpressionValue column(String name) {
        return context.column(name);
    }

    EvaluationContext context() {
        return context;
    }

    ZonedDateTime now() {
        return context.now();
    }
}
