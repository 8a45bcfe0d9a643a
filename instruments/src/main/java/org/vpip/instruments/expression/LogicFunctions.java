package org.vpip.instruments.expression;

import java.util.List;
import java.util.Locale;
import org.vpip.instruments.expression.ExpressionException.Kind;

/** True, false and choosing between. */
final class LogicFunctions {
    static final List<Function> ALL = List.of(
            Functions.eager("true", 0, 0, (values, scope) -> Value.of(true)),
            Functions.eager("false", 0, 0, (values, scope) -> Value.of(false)),
            Functions.eager("not", 1, 1, (values, scope) -> Value.of(!Conversions.toBoolean(values.get(0)))),
            Functions.eager("boolean", 1, 1, (values, scope) -> Value.of(Conversions.toBoolean(values.get(0)))),
            Functions.eager("boolean-from-string", 1, 1, (values, scope) -> Value.of(isTrue(values.get(0)))),
            new Function("if", 3, 3, LogicFunctions::choose),
            new Function("coalesce", 2, 2, LogicFunctions::firstFilled),
            new Function("once", 1, 1, LogicFunctions::once),
            new Function("checklist", 2, Integer.MAX_VALUE, LogicFunctions::checklist),
            new Function("weighted-checklist", 2, Integer.MAX_VALUE, LogicFunctions::weightedChecklist));

    private LogicFunctions() {}

    private static boolean isTrue(Value value) {
        String text = Conversions.toText(value).toLowerCase(Locale.ROOT);
        return text.equals("true") || text.equals("1");
    }

    private static Value choose(List<Node> arguments, Scope scope) {
        boolean condition = Conversions.toBoolean(arguments.get(0).evaluate(scope));
        return arguments.get(condition ? 1 : 2).evaluate(scope);
    }

    private static Value firstFilled(List<Node> arguments, Scope scope) {
        Value first = arguments.get(0).evaluate(scope);
        boolean none = first instanceof Value.Quantity number && Double.isNaN(number.value());
        return none || Conversions.isBlank(first) ? arguments.get(1).evaluate(scope) : first;
    }

    /** Keeps an answer that is already there. */
    private static Value once(List<Node> arguments, Scope scope) {
        Value here = scope.here();
        return Conversions.isBlank(here) ? arguments.get(0).evaluate(scope) : here;
    }

    /** Whether at least the first and at most the second number of the rest is true; -1 sets no limit. */
    private static Value checklist(List<Node> arguments, Scope scope) {
        double count = arguments.stream()
                .skip(2)
                .filter(argument -> Conversions.toBoolean(argument.evaluate(scope)))
                .count();
        double fewest = (int) Conversions.toNumber(arguments.get(0).evaluate(scope));
        double most = (int) Conversions.toNumber(arguments.get(1).evaluate(scope));
        return Value.of((fewest < 0 || count >= fewest) && (most < 0 || count <= most));
    }

    /** Like {@link #checklist} with a weight behind each argument; both limits always count. */
    private static Value weightedChecklist(List<Node> arguments, Scope scope) {
        if (arguments.size() % 2 == 1) {
            throw new ExpressionException(Kind.FUNCTION, "weighted-checklist with " + arguments.size());
        }
        double sum = 0;
        for (int i = 2; i < arguments.size(); i += 2) {
            if (Conversions.toBoolean(arguments.get(i).evaluate(scope))) {
                sum += Conversions.toNumber(arguments.get(i + 1).evaluate(scope));
            }
        }
        double fewest = Conversions.toNumber(arguments.get(0).evaluate(scope));
        double most = Conversions.toNumber(arguments.get(1).evaluate(scope));
        return Value.of(sum >= fewest && sum <= most);
    }
}
