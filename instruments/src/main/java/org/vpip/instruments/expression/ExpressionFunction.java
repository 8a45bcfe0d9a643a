package org.vpip.instruments.expression;

import java.util.List;
import org.vpip.instruments.expression.value.ExpressionValue;

/** A function of the language: how many arguments it takes, and what it makes of them. */
record ExpressionFunction(String name, int minimumArguments, int maximumArguments, FunctionBody body) {
    /** Gets its arguments unevaluated: {@code if} looks at one of two only, and {@code position} at none. */
    @FunctionalInterface
    interface FunctionBody {
        ExpressionValue apply(List<ExpressionNode> arguments, EvaluationScope scope);
    }
}
