package org.vpip.instruments.expression;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.vpip.instruments.expression.ExpressionException.Kind;

/** The functions of the language by name. */
final class Functions {
    private static final Map<String, Function> BY_NAME = new TreeMap<>();

    static {
        List<List<Function>> subjects = List.of(
                LogicFunctions.ALL,
                NumberFunctions.ALL,
                TextFunctions.ALL,
                DateFunctions.ALL,
                ChoiceFunctions.ALL,
                RepeatFunctions.ALL);
        subjects.forEach(functions -> functions.forEach(function -> BY_NAME.put(function.name(), function)));
    }

    private Functions() {}

    /** @throws ExpressionException when there is no such function, or none with so many arguments */
    static Function named(String name, int arguments) {
        Function function = BY_NAME.get(name);
        if (function == null) {
            throw new ExpressionException(Kind.FUNCTION, name);
        }
        if (arguments < function.fewest() || arguments > function.most()) {
            throw new ExpressionException(Kind.FUNCTION, name + " with " + arguments);
        }
        return function;
    }

    /** Works on evaluated arguments. */
    @FunctionalInterface
    interface Eager {
        Value apply(List<Value> arguments, Scope scope);
    }

    static Function eager(String name, int fewest, int most, Eager eager) {
        return new Function(name, fewest, most, (nodes, scope) -> {
            List<Value> values =
                    nodes.stream().map(node -> node.evaluate(scope)).toList();
            return eager.apply(values, scope);
        });
    }

    /** Works on the answers that a reference names, and on nothing else. */
    static Function ofNodes(String name, ToDoubleFunction<Value> function) {
        return new Function(name, 1, 1, (nodes, scope) -> {
            Node argument = nodes.get(0);
            if (!(argument instanceof Node.Reference) && !(argument instanceof Node.Path)) {
                throw new ExpressionException(Kind.TYPE, name + " of what is no question");
            }
            return Value.of(function.applyAsDouble(argument.evaluate(scope)));
        });
    }

    /** The values of a node set that stands alone, one by one; beside others, each argument has one value. */
    static List<Value> flat(List<Value> arguments) {
        if (arguments.size() == 1 && arguments.get(0) instanceof Value.Nodes nodes) {
            return nodes.values();
        }
        return arguments.stream().map(Conversions::single).toList();
    }
}
