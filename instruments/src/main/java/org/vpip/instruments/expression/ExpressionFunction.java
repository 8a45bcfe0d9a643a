package org.vpip.instruments.expression;

import java.util.List;
import org.vpip.instruments.expression.value.ExpressionValue;

/** A function of the language, with its number of arguments and its computation. */
record ExpressionFunction(String name, int minimumArguments, int maximumArguments, FunctionBody body) {
    /** A function body on unevaluated arguments: {@code if} evaluates one of two, and {@code position} none. */
    @FunctionalInterface
    interface FunctionBody {
        ExpressionValue apply(List<ExpressionNode> arguments, EvaluationScope scope);
    }
}
