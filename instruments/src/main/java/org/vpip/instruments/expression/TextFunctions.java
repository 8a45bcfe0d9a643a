package org.vpip.instruments.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** Texts; positions in them are counted from 0. */
final class TextFunctions {
    private static final String IDENTIFIER_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LONGEST_IDENTIFIER = 200;
    private static final int SIGNS_A_STEP = 64;

    static final List<ExpressionFunction> ALL = all();

    private TextFunctions() {}

    private static List<ExpressionFunction> all() {
        List<ExpressionFunction> all = new ArrayList<>(List.of(
                test("contains", String::contains),
                test("starts-with", String::startsWith),
                test("ends-with", String::endsWith),
                FunctionLibrary.eager("string", 1, 1, (values, scope) -> ExpressionValue.of(text(values, 0))),
                FunctionLibrary.eager(
                        "concat",
                        0,
                        Integer.MAX_VALUE,
                        (values, scope) -> ExpressionValue.of(joined("", values, scope))),
                FunctionLibrary.eager(
                        "join",
                        1,
                        Integer.MAX_VALUE,
                        (values, scope) ->
                                ExpressionValue.of(joined(text(values, 0), values.subList(1, values.size()), scope))),
                FunctionLibrary.eager(
                        "string-length",
                        0,
                        1,
                        (values, scope) ->
                                ExpressionValue.of((double) own(values, scope).length())),
                FunctionLibrary.eager(
                        "normalize-space",
                        0,
                        1,
                        (values, scope) ->
                                ExpressionValue.of(own(values, scope).strip().replaceAll("\\s+", " "))),
                FunctionLibrary.eager(
                        "translate",
                        3,
                        3,
                        (values, scope) ->
                                ExpressionValue.of(translate(text(values, 0), text(values, 1), text(values, 2))))));
        all.addAll(List.of(
                FunctionLibrary.eager("substr", 2, 3, (values, scope) -> ExpressionValue.of(part(values))),
                FunctionLibrary.eager(
                        "substring-before",
                        2,
                        2,
                        (values, scope) -> ExpressionValue.of(before(text(values, 0), text(values, 1)))),
                FunctionLibrary.eager(
                        "substring-after",
                        2,
                        2,
                        (values, scope) -> ExpressionValue.of(after(text(values, 0), text(values, 1)))),
                FunctionLibrary.eager(
                        "regex",
                        2,
                        2,
                        (values, scope) -> ExpressionValue.of(matches(text(values, 0), text(values, 1), scope))),
                FunctionLibrary.eager("uuid", 0, 1, TextFunctions::identifier)));
        return List.copyOf(all);
    }

    private static ExpressionFunction test(String name, BiPredicate<String, String> test) {
        return FunctionLibrary.eager(
                name, 2, 2, (values, scope) -> ExpressionValue.of(test.test(text(values, 0), text(values, 1))));
    }

    /** The argument, or the answer that the expression is asked about. */
    private static String own(List<ExpressionValue> values, EvaluationScope scope) {
        return values.isEmpty() ? ValueConversions.toText(scope.here()) : text(values, 0);
    }

    private static String text(List<ExpressionValue> values, int index) {
        return ValueConversions.toText(values.get(index));
    }

    private static String joined(String between, List<ExpressionValue> values, EvaluationScope scope) {
        List<String> texts = FunctionLibrary.flat(values).stream()
                .map(ValueConversions::toText)
                .toList();
        scope.countSteps(texts.stream().mapToInt(String::length).sum() / SIGNS_A_STEP);
        return String.join(between, texts);
    }

    private static String part(List<ExpressionValue> values) {
        String text = text(values, 0);
        int start = position((int) ValueConversions.toNumber(values.get(1)), text.length());
        int end = values.size() > 2
                ? position((int) ValueConversions.toNumber(values.get(2)), text.length())
                : text.length();
        return start <= end ? text.substring(start, end) : "";
    }

    /** Negative positions count from the end; those outside are moved to it. */
    private static int position(int number, int length) {
        long from = number < 0 ? (long) length + number : number;
        return (int) Math.min(Math.max(0, from), length);
    }

    private static String before(String text, String sign) {
        int at = text.indexOf(sign);
        return at < 0 ? "" : text.substring(0, at);
    }

    private static String after(String text, String sign) {
        int at = text.indexOf(sign);
        return at < 0 ? "" : text.substring(at + sign.length());
    }

    private static String translate(String text, String from, String to) {
        StringBuilder translated = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int at = from.indexOf(sign);
            if (at < 0) {
                translated.append(sign);
            } else if (at < to.length()) {
                translated.append(to.charAt(at));
            }
        }
        return translated.toString();
    }

    /** Whether the whole text matches; a pattern that would try too long is given up. */
    private static boolean matches(String text, String pattern, EvaluationScope scope) {
        try {
            return Pattern.compile(pattern)
                    .matcher(new StepCountingText(text, scope))
                    .matches();
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw new ExpressionException(ExpressionFault.TYPE, pattern);
        }
    }

    /** A text that counts how often the pattern looks at it. */
    private record StepCountingText(String text, EvaluationScope scope) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            scope.countSteps(1);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new StepCountingText(text.substring(start, end), scope);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static ExpressionValue identifier(List<ExpressionValue> values, EvaluationScope scope) {
        RandomGenerator random = scope.context().random();
        if (values.isEmpty()) {
            long high = (random.nextLong() & ~0xF000L) | 0x4000L;
            long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return ExpressionValue.of(new UUID(high, low).toString());
        }
        double length = ValueConversions.toNumber(values.get(0));
        if (!(length >= 0 && length <= LONGEST_IDENTIFIER)) {
            throw new ExpressionException(ExpressionFault.TYPE, text(values, 0));
        }
        return ExpressionValue.of(random.ints((long) length, 0, IDENTIFIER_SIGNS.length())
                .mapToObj(index -> IDENTIFIER_SIGNS.substring(index, index + 1))
                .collect(Collectors.joining()));
    }
}
