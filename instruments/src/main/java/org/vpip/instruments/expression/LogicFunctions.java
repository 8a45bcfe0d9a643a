package org.vpip.instruments.expression;

import java.util.List;
import java.util.Locale;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** True, false and choosing between. */
final class LogicFunctions {
    static final List<ExpressionFunction> ALL = List.of(
            FunctionLibrary.eager("true", 0, 0, (values, scope) -> ExpressionValue.of(true)),
            FunctionLibrary.eager("false", 0, 0, (values, scope) -> ExpressionValue.of(false)),
            FunctionLibrary.eager(
                    "not", 1, 1, (values, scope) -> ExpressionValue.of(!ValueConversions.toBoolean(values.get(0)))),
            FunctionLibrary.eager(
                    "boolean", 1, 1, (values, scope) -> ExpressionValue.of(ValueConversions.toBoolean(values.get(0)))),
            FunctionLibrary.eager(
                    "boolean-from-string", 1, 1, (values, scope) -> ExpressionValue.of(isTrue(values.get(0)))),
            new ExpressionFunction("if", 3, 3, LogicFunctions::choose),
            new ExpressionFunction("coalesce", 2, 2, LogicFunctions::firstFilled),
            new ExpressionFunction("once", 1, 1, LogicFunctions::once),
            new ExpressionFunction("checklist", 2, Integer.MAX_VALUE, LogicFunctions::checklist),
            new ExpressionFunction("weighted-checklist", 2, Integer.MAX_VALUE, LogicFunctions::weightedChecklist));

    private LogicFunctions() {}

    private static boolean isTrue(ExpressionValue value) {
        String text = ValueConversions.toText(value).toLowerCase(Locale.ROOT);
        return text.equals("true") || text.equals("1");
    }

    private static ExpressionValue choose(List<ExpressionNode> arguments, EvaluationScope scope) {
        boolean condition = ValueConversions.toBoolean(arguments.get(0).evaluate(scope));
        return arguments.get(condition ? 1 : 2).evaluate(scope);
    }

    private static ExpressionValue firstFilled(List<ExpressionNode> arguments, EvaluationScope scope) {
        ExpressionValue first = arguments.get(0).evaluate(scope);
        boolean none = first instanceof ExpressionValue.NumberValue number && Double.isNaN(number.value());
        return none || ValueConversions.isBlank(first) ? arguments.get(1).evaluate(scope) : first;
    }

    /** Keeps an answer that is already there. */
    private static ExpressionValue once(List<ExpressionNode> arguments, EvaluationScope scope) {
        ExpressionValue here = scope.here();
        return ValueConversions.isBlank(here) ? arguments.get(0).evaluate(scope) : here;
    }

    /** Whether at least the first and at most the second number of the rest is true; -1 sets no limit. */
    private static ExpressionValue checklist(List<ExpressionNode> arguments, EvaluationScope scope) {
        double count = arguments.stream()
                .skip(2)
                .filter(argument -> ValueConversions.toBoolean(argument.evaluate(scope)))
                .count();
        double fewest = (int) ValueConversions.toNumber(arguments.get(0).evaluate(scope));
        double most = (int) ValueConversions.toNumber(arguments.get(1).evaluate(scope));
        return ExpressionValue.of((fewest < 0 || count >= fewest) && (most < 0 || count <= most));
    }

    /** Like {@link #checklist} with a weight behind each argument; both limits always count. */
    private static ExpressionValue weightedChecklist(List<ExpressionNode> arguments, EvaluationScope scope) {
        if (arguments.size() % 2 == 1) {
            throw new ExpressionException(ExpressionFault.FUNCTION, "weighted-checklist with " + arguments.size());
        }
        double sum = 0;
        for (int i = 2; i < arguments.size(); i += 2) {
            if (ValueConversions.toBoolean(arguments.get(i).evaluate(scope))) {
                sum += ValueConversions.toNumber(arguments.get(i + 1).evaluate(scope));
            }
        }
        double fewest = ValueConversions.toNumber(arguments.get(0).evaluate(scope));
        double most = ValueConversions.toNumber(arguments.get(1).evaluate(scope));
        return ExpressionValue.of(sum >= fewest && sum <= most);
    }
}
