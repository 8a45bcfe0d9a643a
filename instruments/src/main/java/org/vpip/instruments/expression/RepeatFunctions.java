package org.vpip.instruments.expression;

import java.util.List;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** The functions of all instances of a repeat, or of a given one. */
final class RepeatFunctions {
    static final List<ExpressionFunction> ALL = List.of(
            ExpressionFunction.number(
                    "count", 1, 1, arguments -> nodes(arguments.value(0)).size()),
            ExpressionFunction.number(
                    "last", 0, 0, arguments -> arguments.scope().context().position()),
            ExpressionFunction.ofNodes(
                    "count-non-empty",
                    value -> nodes(value).stream()
                            .filter(answer -> !ValueConversions.isBlank(answer))
                            .count()),
            new ExpressionFunction(
                    "position",
                    0,
                    1,
                    (nodes, scope) ->
                            ExpressionValue.of((double) scope.context().position())),
            new ExpressionFunction("indexed-repeat", 3, 11, RepeatFunctions::indexed));

    private RepeatFunctions() {}

    private static List<ExpressionValue> nodes(ExpressionValue value) {
        return value instanceof ExpressionValue.NodeSetValue nodes ? nodes.values() : List.of(value);
    }

    /** Returns the answer in a numbered instance; of nested repeats the innermost number counts. */
    private static ExpressionValue indexed(List<ExpressionNode> arguments, EvaluationScope scope) {
        int last = arguments.size() - 1;
        boolean named = arguments.get(0) instanceof ExpressionNode.AnswerReference
                && arguments.get(last - 1) instanceof ExpressionNode.AnswerReference;
        if (!named || last % 2 == 1) {
            throw new ExpressionException(ExpressionFault.FUNCTION, "indexed-repeat");
        }
        double instance = ValueConversions.toNumber(arguments.get(last).evaluate(scope));
        String question = ((ExpressionNode.AnswerReference) arguments.get(0)).name();
        String repeat = ((ExpressionNode.AnswerReference) arguments.get(last - 1)).name();
        return scope.context().answers().answer(question, repeat, Math.max(1, (int) instance));
    }
}
