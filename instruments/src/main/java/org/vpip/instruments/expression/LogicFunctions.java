package org.vpip.instruments.expression;

import java.util.List;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** The logical and conditional functions. */
final class LogicFunctions {
    static final List<ExpressionFunction> ALL = List.of(
            ExpressionFunction.test("true", 0, 0, arguments -> true),
            ExpressionFunction.test("false", 0, 0, arguments -> false),
            ExpressionFunction.test("not", 1, 1, arguments -> !ValueConversions.toBoolean(arguments.value(0))),
            ExpressionFunction.test("boolean", 1, 1, arguments -> ValueConversions.toBoolean(arguments.value(0))),
            ExpressionFunction.test("boolean-from-string", 1, 1, arguments -> isTrue(arguments.text(0))),
            new ExpressionFunction("if", 3, 3, LogicFunctions::choose),
            new ExpressionFunction("coalesce", 2, 2, LogicFunctions::firstFilled),
            new ExpressionFunction("once", 1, 1, LogicFunctions::once),
            new ExpressionFunction("checklist", 2, ExpressionFunction.UNLIMITED, LogicFunctions::checklist),
            new ExpressionFunction(
                    "weighted-checklist", 2, ExpressionFunction.UNLIMITED, LogicFunctions::weightedChecklist));

    private LogicFunctions() {}

    private static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    private static ExpressionValue choose(List<ExpressionNode> arguments, EvaluationScope scope) {
        boolean condition = ValueConversions.toBoolean(arguments.get(0).evaluate(scope));
        return arguments.get(condition ? 1 : 2).evaluate(scope);
    }

    private static ExpressionValue firstFilled(List<ExpressionNode> arguments, EvaluationScope scope) {
        ExpressionValue first = arguments.get(0).evaluate(scope);
        boolean isMissing = first instanceof ExpressionValue.NumberValue number && Double.isNaN(number.value());
        return isMissing || ValueConversions.isBlank(first) ? arguments.get(1).evaluate(scope) : first;
    }

    /** Returns the current answer when there is one. */
    private static ExpressionValue once(List<ExpressionNode> arguments, EvaluationScope scope) {
        ExpressionValue here = scope.here();
        return ValueConversions.isBlank(here) ? arguments.get(0).evaluate(scope) : here;
    }

    /** Returns whether the number of true values lies between the first two arguments; -1 sets no limit. */
    private static ExpressionValue checklist(List<ExpressionNode> arguments, EvaluationScope scope) {
        double count = arguments.stream()
                .skip(2)
                .filter(argument -> ValueConversions.toBoolean(argument.evaluate(scope)))
                .count();
        double minimum = (int) ValueConversions.toNumber(arguments.get(0).evaluate(scope));
        double maximum = (int) ValueConversions.toNumber(arguments.get(1).evaluate(scope));
        return ExpressionValue.of((minimum < 0 || count >= minimum) && (maximum < 0 || count <= maximum));
    }

    /** Returns the result of {@link #checklist} with a weight after each argument; both limits always count. */
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
        double minimum = ValueConversions.toNumber(arguments.get(0).evaluate(scope));
        double maximum = ValueConversions.toNumber(arguments.get(1).evaluate(scope));
        return ExpressionValue.of(sum >= minimum && sum <= maximum);
    }
}
