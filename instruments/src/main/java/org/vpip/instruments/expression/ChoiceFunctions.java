package org.vpip.instruments.expression;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chosen names; several stand in one text with blanks between. */
final class ChoiceFunctions {
    private static final Pattern QUESTION = Pattern.compile("\\s*(?:\\$\\{([^}]+)}|(?:.*/)?([^/\\s]+))\\s*");

    static final List<Function> ALL = List.of(
            Functions.eager("selected", 2, 2, ChoiceFunctions::isSelected),
            Functions.eager("is-selected", 2, 2, ChoiceFunctions::isSelected),
            Functions.eager(
                    "count-selected",
                    1,
                    1,
                    (values, scope) -> Value.of((double) names(values.get(0)).size())),
            Functions.eager("selected-at", 2, 2, ChoiceFunctions::nameAt),
            Functions.eager("jr:choice-name", 2, 2, ChoiceFunctions::label));

    private ChoiceFunctions() {}

    private static List<String> names(Value value) {
        String text = Conversions.toText(value).strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    private static Value isSelected(List<Value> values, Scope scope) {
        String chosen = " " + Conversions.toText(values.get(0)) + " ";
        return Value.of(chosen.contains(" " + Conversions.toText(values.get(1)).strip() + " "));
    }

    /** The name at that place, counted from 0; blank when there is none. */
    private static Value nameAt(List<Value> values, Scope scope) {
        List<String> names = names(values.get(0));
        int at = (int) Conversions.toNumber(values.get(1));
        return at >= 0 && at < names.size() ? Value.of(names.get(at)) : Value.BLANK;
    }

    /** What people read for the chosen names of a question. */
    private static Value label(List<Value> values, Scope scope) {
        Matcher question = QUESTION.matcher(Conversions.toText(values.get(1)));
        if (!question.matches()) {
            return Value.BLANK;
        }
        String name = question.group(1) == null ? question.group(2) : question.group(1);
        List<String> labels = names(values.get(0)).stream()
                .map(choice ->
                        scope.context().answers().choiceLabel(name, choice).orElse(choice))
                .toList();
        return Value.of(String.join(", ", labels));
    }
}
