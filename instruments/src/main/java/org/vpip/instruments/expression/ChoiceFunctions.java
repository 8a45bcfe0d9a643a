package org.vpip.instruments.expression;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The functions of chosen names; one text holds several, separated by blanks. */
final class ChoiceFunctions {
    private static final Pattern QUESTION = Pattern.compile("\\s*(?:\\$\\{([^}]+)}|(?:.*/)?([^/\\s]+))\\s*");

    static final List<ExpressionFunction> ALL = List.of(
            ExpressionFunction.test("selected", 2, 2, ChoiceFunctions::isSelected),
            ExpressionFunction.test("is-selected", 2, 2, ChoiceFunctions::isSelected),
            ExpressionFunction.number(
                    "count-selected", 1, 1, arguments -> names(arguments).size()),
            ExpressionFunction.text("selected-at", 2, 2, ChoiceFunctions::nameAt),
            ExpressionFunction.text("jr:choice-name", 2, 2, ChoiceFunctions::label));

    private ChoiceFunctions() {}

    private static List<String> names(FunctionArguments arguments) {
        String text = arguments.text(0).strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    private static boolean isSelected(FunctionArguments arguments) {
        return (" " + arguments.text(0) + " ").contains(" " + arguments.text(1).strip() + " ");
    }

    /** Returns the name at that position, counted from 0; blank when there is none. */
    private static String nameAt(FunctionArguments arguments) {
        List<String> names = names(arguments);
        int at = (int) arguments.number(1);
        return at >= 0 && at < names.size() ? names.get(at) : "";
    }

    /** Returns the labels of the chosen names of a question. */
    private static String label(FunctionArguments arguments) {
        Matcher question = QUESTION.matcher(arguments.text(1));
        if (!question.matches()) {
            return "";
        }
        String name = question.group(1) == null ? question.group(2) : question.group(1);
        AnswerSource answers = arguments.scope().context().answers();
        return names(arguments).stream()
                .map(choice -> answers.choiceLabel(name, choice).orElse(choice))
                .collect(Collectors.joining(", "));
    }
}
