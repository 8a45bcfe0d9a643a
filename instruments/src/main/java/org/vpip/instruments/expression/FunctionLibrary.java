package org.vpip.instruments.expression;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** The functions of the language by name. */
final class FunctionLibrary {
    private static final Map<String, ExpressionFunction> BY_NAME = new TreeMap<>();

    static {
        List<List<ExpressionFunction>> subjects = List.of(
                LogicFunctions.ALL,
                NumberFunctions.ALL,
                TextFunctions.ALL,
                DateFunctions.ALL,
                ChoiceFunctions.ALL,
                RepeatFunctions.ALL);
        subjects.forEach(functions -> functions.forEach(function -> BY_NAME.put(function.name(), function)));
    }

    private FunctionLibrary() {}

    /** @throws ExpressionException when there is no such function, or none with so many arguments */
    static ExpressionFunction named(String name, int arguments) {
        ExpressionFunction function = BY_NAME.get(name);
        if (function == null) {
            throw new ExpressionException(ExpressionFault.FUNCTION, name);
        }
        if (arguments < function.minimumArguments() || arguments > function.maximumArguments()) {
            throw new ExpressionException(ExpressionFault.FUNCTION, name + " with " + arguments);
        }
        return function;
    }

    /** Works on evaluated arguments. */
    @FunctionalInterface
    interface EagerFunction {
        ExpressionValue apply(List<ExpressionValue> arguments, EvaluationScope scope);
    }

    static ExpressionFunction eager(String name, int fewest, int most, EagerFunction eager) {
        return new ExpressionFunction(name, fewest, most, (nodes, scope) -> {
            List<ExpressionValue> values =
                    nodes.stream().map(node -> node.evaluate(scope)).toList();
            return eager.apply(values, scope);
        });
    }

    /** Works on the answers that a reference names, and on nothing else. */
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

    /** The values of a node set that stands alone, one by one; beside others, each argument has one value. */
    static List<ExpressionValue> flat(List<ExpressionValue> arguments) {
        if (arguments.size() == 1 && arguments.get(0) instanceof ExpressionValue.NodeSetValue nodes) {
            return nodes.values();
        }
        return arguments.stream().map(ValueConversions::single).toList();
    }
}
