package org.vpip.instruments.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.vpip.instruments.expression.ExpressionException.Kind;

/** Texts; positions in them are counted from 0. */
final class TextFunctions {
    private static final String IDENTIFIER_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LONGEST_IDENTIFIER = 200;
    private static final int SIGNS_A_STEP = 64;

    static final List<Function> ALL = all();

    private TextFunctions() {}

    private static List<Function> all() {
        List<Function> all = new ArrayList<>(List.of(
                test("contains", String::contains),
                test("starts-with", String::startsWith),
                test("ends-with", String::endsWith),
                Functions.eager("string", 1, 1, (values, scope) -> Value.of(text(values, 0))),
                Functions.eager("concat", 0, Integer.MAX_VALUE, (values, scope) -> Value.of(joined("", values, scope))),
                Functions.eager(
                        "join",
                        1,
                        Integer.MAX_VALUE,
                        (values, scope) -> Value.of(joined(text(values, 0), values.subList(1, values.size()), scope))),
                Functions.eager(
                        "string-length",
                        0,
                        1,
                        (values, scope) -> Value.of((double) own(values, scope).length())),
                Functions.eager(
                        "normalize-space",
                        0,
                        1,
                        (values, scope) -> Value.of(own(values, scope).strip().replaceAll("\\s+", " "))),
                Functions.eager(
                        "translate",
                        3,
                        3,
                        (values, scope) -> Value.of(translate(text(values, 0), text(values, 1), text(values, 2))))));
        all.addAll(List.of(
                Functions.eager("substr", 2, 3, (values, scope) -> Value.of(part(values))),
                Functions.eager(
                        "substring-before",
                        2,
                        2,
                        (values, scope) -> Value.of(before(text(values, 0), text(values, 1)))),
                Functions.eager(
                        "substring-after", 2, 2, (values, scope) -> Value.of(after(text(values, 0), text(values, 1)))),
                Functions.eager(
                        "regex", 2, 2, (values, scope) -> Value.of(matches(text(values, 0), text(values, 1), scope))),
                Functions.eager("uuid", 0, 1, TextFunctions::identifier)));
        return List.copyOf(all);
    }

    private static Function test(String name, BiPredicate<String, String> test) {
        return Functions.eager(name, 2, 2, (values, scope) -> Value.of(test.test(text(values, 0), text(values, 1))));
    }

    /** The argument, or the answer that the expression is asked about. */
    private static String own(List<Value> values, Scope scope) {
        return values.isEmpty() ? Conversions.toText(scope.here()) : text(values, 0);
    }

    private static String text(List<Value> values, int index) {
        return Conversions.toText(values.get(index));
    }

    private static String joined(String between, List<Value> values, Scope scope) {
        List<String> texts =
                Functions.flat(values).stream().map(Conversions::toText).toList();
        scope.spend(texts.stream().mapToInt(String::length).sum() / SIGNS_A_STEP);
        return String.join(between, texts);
    }

    private static String part(List<Value> values) {
        String text = text(values, 0);
        int start = position((int) Conversions.toNumber(values.get(1)), text.length());
        int end =
                values.size() > 2 ? position((int) Conversions.toNumber(values.get(2)), text.length()) : text.length();
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
    private static boolean matches(String text, String pattern, Scope scope) {
        try {
            return Pattern.compile(pattern)
                    .matcher(new CountedText(text, scope))
                    .matches();
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw new ExpressionException(Kind.TYPE, pattern);
        }
    }

    /** A text that counts how often the pattern looks at it. */
    private record CountedText(String text, Scope scope) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            scope.spend(1);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.substring(start, end), scope);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static Value identifier(List<Value> values, Scope scope) {
        RandomGenerator random = scope.context().random();
        if (values.isEmpty()) {
            long high = (random.nextLong() & ~0xF000L) | 0x4000L;
            long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return Value.of(new UUID(high, low).toString());
        }
        double length = Conversions.toNumber(values.get(0));
        if (!(length >= 0 && length <= LONGEST_IDENTIFIER)) {
            throw new ExpressionException(Kind.TYPE, text(values, 0));
        }
        return Value.of(random.ints((long) length, 0, IDENTIFIER_SIGNS.length())
                .mapToObj(index -> IDENTIFIER_SIGNS.substring(index, index + 1))
                .collect(Collectors.joining()));
    }
}
