package org.vpip.instruments.expression;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;

/** A function of the language, with its number of arguments and its computation. */
record ExpressionFunction(String name, int minimumArguments, int maximumArguments, FunctionBody body) {
    static final int UNLIMITED = Integer.MAX_VALUE;

    /** A function body on unevaluated arguments: {@code if} evaluates one of two, and {@code position} none. */
    interface FunctionBody {
        ExpressionValue apply(List<ExpressionNode> arguments, EvaluationScope scope);
    }

    static ExpressionFunction of(
            String name, int minimum, int maximum, Function<FunctionArguments, ExpressionValue> function) {
        return new ExpressionFunction(
                name,
                minimum,
                maximum,
                (nodes, scope) -> function.apply(new FunctionArguments(
                        nodes.stream().map(node -> node.evaluate(scope)).toList(), scope)));
    }

    static ExpressionFunction text(
            String name, int minimum, int maximum, Function<FunctionArguments, String> function) {
        return of(name, minimum, maximum, arguments -> ExpressionValue.of(function.apply(arguments)));
    }

    static ExpressionFunction number(
            String name, int minimum, int maximum, ToDoubleFunction<FunctionArguments> function) {
        return of(name, minimum, maximum, arguments -> ExpressionValue.of(function.applyAsDouble(arguments)));
    }

    static ExpressionFunction test(String name, int minimum, int maximum, Predicate<FunctionArguments> function) {
        return of(name, minimum, maximum, arguments -> ExpressionValue.of(function.test(arguments)));
    }

    /** Creates a function of the answers that a reference names, and of nothing else. */
    static ExpressionFunction ofNodes(String name, ToDoubleFunction<ExpressionValue> function) {
        return new ExpressionFunction(name, 1, 1, (nodes, scope) -> {
            ExpressionNode argument = nodes.get(0);
            if (!(argument instanceof ExpressionNode.AnswerReference)
                    && !(argument instanceof ExpressionNode.ColumnReference)) {
                throw new ExpressionException(ExpressionFault.TYPE, name + " of what is no question");
            }
            return ExpressionValue.of(function.applyAsDouble(argument.evaluate(scope)));
        });
    }
}
