package org.vpip.instruments.response;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.expression.Conversions;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.expression.ExpressionException;
import org.vpip.instruments.expression.Surroundings;
import org.vpip.instruments.expression.Value;

/**
 * Where in a questionnaire an expression stands.
 *
 * @param repeat name of the repeat around it; blank outside
 * @param instance which time it is asked, from 1; 0 outside repeats
 * @param here the answer that it is about
 * @param columns of the choice that a filter is asked about
 */
record Standpoint(AnswersSoFar answers, String repeat, int instance, Value here, Map<String, String> columns)
        implements Surroundings {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

    Standpoint about(Value answer) {
        return new Standpoint(answers, repeat, instance, answer, columns);
    }

    Standpoint beside(Map<String, String> columnsOfChoice) {
        return new Standpoint(answers, repeat, instance, here, columnsOfChoice);
    }

    boolean holds(Expression rule) {
        return isTrue(rule, true);
    }

    boolean isTrue(Expression rule, boolean otherwise) {
        try {
            return rule.isTrue(this);
        } catch (ExpressionException e) {
            return otherwise;
        }
    }

    /** What the expression comes to; 0 when it has no value. */
    double number(Expression expression) {
        try {
            double number = Conversions.toNumber(Value.of(expression.stored(this)));
            return Double.isNaN(number) ? 0 : number;
        } catch (ExpressionException e) {
            return 0;
        }
    }

    String filled(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(told(found.group(1))));
    }

    private String told(String name) {
        String answer = Conversions.toText(answer(name).orElse(Value.BLANK));
        if (answer.isBlank()) {
            return "…";
        }
        return Arrays.stream(answer.split(" "))
                .map(word -> choiceLabel(name, word))
                .reduce((one, other) -> one.isPresent() && other.isPresent()
                        ? Optional.of(one.get() + ", " + other.get())
                        : Optional.empty())
                .flatMap(labels -> labels)
                .orElse(answer);
    }

    @Override
    public Optional<Value> answer(String name) {
        return answers.everywhere(name, this);
    }

    @Override
    public Value answer(String name, String repeated, int asked) {
        return answers.in(name, asked);
    }

    @Override
    public Value column(String name) {
        return Value.of(columns.getOrDefault(name, ""));
    }

    @Override
    public int position() {
        return Math.max(1, instance);
    }

    @Override
    public Optional<String> choiceLabel(String question, String choice) {
        return answers.choiceLabel(question, choice);
    }

    @Override
    public ZonedDateTime now() {
        return answers.now();
    }

    @Override
    public RandomGenerator random() {
        return answers.random();
    }
}
