package org.vpip.instruments.expression;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** Chosen names; several stand in one text with blanks between. */
final class ChoiceFunctions {
    private static final Pattern QUESTION = Pattern.compile("\\s*(?:\\$\\{([^}]+)}|(?:.*/)?([^/\\s]+))\\s*");

    static final List<ExpressionFunction> ALL = List.of(
            FunctionLibrary.eager("selected", 2, 2, ChoiceFunctions::isSelected),
            FunctionLibrary.eager("is-selected", 2, 2, ChoiceFunctions::isSelected),
            FunctionLibrary.eager(
                    "count-selected",
                    1,
                    1,
                    (values, scope) ->
                            ExpressionValue.of((double) names(values.get(0)).size())),
            FunctionLibrary.eager("selected-at", 2, 2, ChoiceFunctions::nameAt),
            FunctionLibrary.eager("jr:choice-name", 2, 2, ChoiceFunctions::label));

    private ChoiceFunctions() {}

    private static List<String> names(ExpressionValue value) {
        String text = ValueConversions.toText(value).strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    private static ExpressionValue isSelected(List<ExpressionValue> values, EvaluationScope scope) {
        String chosen = " " + ValueConversions.toText(values.get(0)) + " ";
        return ExpressionValue.of(
                chosen.contains(" " + ValueConversions.toText(values.get(1)).strip() + " "));
    }

    /** The name at that place, counted from 0; blank when there is none. */
    private static ExpressionValue nameAt(List<ExpressionValue> values, EvaluationScope scope) {
        List<String> names = names(values.get(0));
        int at = (int) ValueConversions.toNumber(values.get(1));
        return at >= 0 && at < names.size() ? ExpressionValue.of(names.get(at)) : ExpressionValue.BLANK;
    }

    /** What people read for the chosen names of a question. */
    private static ExpressionValue label(List<ExpressionValue> values, EvaluationScope scope) {
        Matcher question = QUESTION.matcher(ValueConversions.toText(values.get(1)));
        if (!question.matches()) {
            return ExpressionValue.BLANK;
        }
        String name = question.group(1) == null ? question.group(2) : question.group(1);
        List<String> labels = names(values.get(0)).stream()
                .map(choice ->
                        scope.context().answers().choiceLabel(name, choice).orElse(choice))
                .toList();
        return ExpressionValue.of(String.join(", ", labels));
    }
}
