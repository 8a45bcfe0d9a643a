package org.vpip.instruments.expression;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/**
 * The answers, clock and random generator of an evaluation.
 *
 * @param repeat name of the repeat around the expression; blank outside
 * @param instance of that repeat, from 1; 0 outside repeats
 * @param here the current answer, {@code .}
 * @param columns of the choice under a filter; empty where there is no filter
 * @param now in the time zone of the study's days
 */
public record EvaluationContext(
        AnswerSource answers,
        String repeat,
        int instance,
        ExpressionValue here,
        Map<String, String> columns,
        ZonedDateTime now,
        RandomGenerator random) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

    public static EvaluationContext of(AnswerSource answers, ZonedDateTime now, RandomGenerator random) {
        return new EvaluationContext(answers, "", 0, ExpressionValue.BLANK, Map.of(), now, random);
    }

    public EvaluationContext in(String name, int number) {
        return new EvaluationContext(answers, name, number, here, columns, now, random);
    }

    /** Returns the same context with another current answer. */
    public EvaluationContext about(ExpressionValue answer) {
        return new EvaluationContext(answers, repeat, instance, answer, columns, now, random);
    }

    public EvaluationContext filtering(Map<String, String> columnsOfChoice) {
        return new EvaluationContext(answers, repeat, instance, here, columnsOfChoice, now, random);
    }

    /** Returns whether the rule is true; a rule without a value is true. */
    public boolean isTrue(Expression rule) {
        return isTrue(rule, true);
    }

    /** Returns whether the current answer keeps to the rule; not when the evaluation takes too long. */
    public boolean isKept(Expression constraint) {
        try {
            return constraint.isTrue(this);
        } catch (ExpressionException e) {
            return e.kind() != ExpressionFault.LIMIT;
        }
    }

    /** @param otherwise for a rule without a value */
    public boolean isTrue(Expression rule, boolean otherwise) {
        try {
            return rule.isTrue(this);
        } catch (ExpressionException e) {
            return otherwise;
        }
    }

    /** Returns the value of the expression as a number; 0 when it has none. */
    public double number(Expression expression) {
        try {
            double number = ValueConversions.toNumber(ExpressionValue.of(expression.stored(this)));
            return Double.isNaN(number) ? 0 : number;
        } catch (ExpressionException e) {
            return 0;
        }
    }

    /** Fills answers into the places {@code ${name}} of a text: labels of choices, and dots for a blank. */
    public String filled(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found.group(1))));
    }

    private String shown(String name) {
        String answer = ValueConversions.toText(answer(name).orElse(ExpressionValue.BLANK));
        if (answer.isBlank()) {
            return "…";
        }
        return Arrays.stream(answer.split(" "))
                .map(word -> answers.choiceLabel(name, word))
                .reduce((one, other) -> one.isPresent() && other.isPresent()
                        ? Optional.of(one.get() + ", " + other.get())
                        : Optional.empty())
                .flatMap(labels -> labels)
                .orElse(answer);
    }

    Optional<ExpressionValue> answer(String name) {
        return answers.answer(name, this);
    }

    ExpressionValue column(String name) {
        return ExpressionValue.of(columns.getOrDefault(name, ""));
    }

    /** Returns the instance of the repeat around the expression, from 1; 1 outside repeats. */
    int position() {
        return Math.max(1, instance);
    }
}
