package org.vpip.instruments.expression;

import java.util.List;
import org.vpip.instruments.expression.ExpressionException.Kind;

/** What looks at all instances of a repeat, or at a given one. */
final class RepeatFunctions {
    static final List<Function> ALL = List.of(
            Functions.eager(
                    "count",
                    1,
                    1,
                    (values, scope) -> Value.of((double) nodes(values.get(0)).size())),
            Functions.eager(
                    "last",
                    0,
                    0,
                    (values, scope) -> Value.of((double) scope.context().position())),
            Functions.ofNodes(
                    "count-non-empty",
                    value -> nodes(value).stream()
                            .filter(answer -> !Conversions.isBlank(answer))
                            .count()),
            new Function(
                    "position",
                    0,
                    1,
                    (nodes, scope) -> Value.of((double) scope.context().position())),
            new Function("indexed-repeat", 3, 11, RepeatFunctions::indexed));

    private RepeatFunctions() {}

    private static List<Value> nodes(Value value) {
        return value instanceof Value.Nodes nodes ? nodes.values() : List.of(value);
    }

    /** The answer to a question in a numbered instance; of nested repeats the innermost number counts. */
    private static Value indexed(List<Node> arguments, Scope scope) {
        int last = arguments.size() - 1;
        boolean named = arguments.get(0) instanceof Node.Reference && arguments.get(last - 1) instanceof Node.Reference;
        if (!named || last % 2 == 1) {
            throw new ExpressionException(Kind.FUNCTION, "indexed-repeat");
        }
        double instance = Conversions.toNumber(arguments.get(last).evaluate(scope));
        String question = ((Node.Reference) arguments.get(0)).name();
        String repeat = ((Node.Reference) arguments.get(last - 1)).name();
        return scope.context().answers().answer(question, repeat, Math.max(1, (int) instance));
    }
}
