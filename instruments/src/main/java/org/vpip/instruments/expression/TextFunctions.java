package org.vpip.instruments.expression;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ValueConversions;

/** The functions of texts; positions are counted from 0. */
final class TextFunctions {
    private static final String IDENTIFIER_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LONGEST_IDENTIFIER = 200;
    private static final int SIGNS_A_STEP = 64;

    static final List<ExpressionFunction> ALL = List.of(
            ExpressionFunction.test(
                    "contains", 2, 2, arguments -> arguments.text(0).contains(arguments.text(1))),
            ExpressionFunction.test(
                    "starts-with", 2, 2, arguments -> arguments.text(0).startsWith(arguments.text(1))),
            ExpressionFunction.test(
                    "ends-with", 2, 2, arguments -> arguments.text(0).endsWith(arguments.text(1))),
            ExpressionFunction.test("regex", 2, 2, TextFunctions::matches),
            ExpressionFunction.text("string", 1, 1, arguments -> arguments.text(0)),
            ExpressionFunction.text("concat", 0, ExpressionFunction.UNLIMITED, arguments -> joined("", arguments)),
            ExpressionFunction.text(
                    "join", 1, ExpressionFunction.UNLIMITED, arguments -> joined(arguments.text(0), arguments.rest())),
            ExpressionFunction.number(
                    "string-length", 0, 1, arguments -> own(arguments).length()),
            ExpressionFunction.text(
                    "normalize-space", 0, 1, arguments -> own(arguments).strip().replaceAll("\\s+", " ")),
            ExpressionFunction.text("translate", 3, 3, TextFunctions::translate),
            ExpressionFunction.text("substr", 2, 3, TextFunctions::part),
            ExpressionFunction.text(
                    "substring-before", 2, 2, arguments -> before(arguments.text(0), arguments.text(1))),
            ExpressionFunction.text("substring-after", 2, 2, arguments -> after(arguments.text(0), arguments.text(1))),
            ExpressionFunction.text("uuid", 0, 1, TextFunctions::identifier));

    private TextFunctions() {}

    /** Returns the argument, or the current answer without one. */
    private static String own(FunctionArguments arguments) {
        return arguments.size() == 0 ? ValueConversions.toText(arguments.scope().here()) : arguments.text(0);
    }

    private static String joined(String separator, FunctionArguments arguments) {
        List<String> texts =
                arguments.flat().stream().map(ValueConversions::toText).toList();
        arguments.scope().countSteps(texts.stream().mapToInt(String::length).sum() / SIGNS_A_STEP);
        return String.join(separator, texts);
    }

    private static String part(FunctionArguments arguments) {
        String text = arguments.text(0);
        int start = position((int) arguments.number(1), text.length());
        int end = arguments.size() > 2 ? position((int) arguments.number(2), text.length()) : text.length();
        return start <= end ? text.substring(start, end) : "";
    }

    /** Returns a position within the text; negative ones count from the end. */
    private static int position(int number, int length) {
        long from = number < 0 ? (long) length + number : number;
        return (int) Math.min(Math.max(0, from), length);
    }

    private static String before(String text, String separator) {
        int at = text.indexOf(separator);
        return at < 0 ? "" : text.substring(0, at);
    }

    private static String after(String text, String separator) {
        int at = text.indexOf(separator);
        return at < 0 ? "" : text.substring(at + separator.length());
    }

    private static String translate(FunctionArguments arguments) {
        String text = arguments.text(0);
        String from = arguments.text(1);
        String to = arguments.text(2);
        StringBuilder translated = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int at = from.indexOf(character);
            if (at < 0) {
                translated.append(character);
            } else if (at < to.length()) {
                translated.append(to.charAt(at));
            }
        }
        return translated.toString();
    }

    /** Returns whether the entire text matches; a pattern that takes too many steps is refused. */
    private static boolean matches(FunctionArguments arguments) {
        String pattern = arguments.text(1);
        try {
            return Pattern.compile(pattern)
                    .matcher(new StepCountingText(arguments.text(0), arguments.scope()))
                    .matches();
        } catch (PatternSyntaxException e) {
            throw new ExpressionException(ExpressionFault.TYPE, pattern);
        } catch (StackOverflowError e) {
            throw new ExpressionException(ExpressionFault.LIMIT, pattern);
        }
    }

    /** A text that counts the accesses of the pattern matcher. */
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

    private static String identifier(FunctionArguments arguments) {
        RandomGenerator random = arguments.scope().context().random();
        if (arguments.size() == 0) {
            long high = (random.nextLong() & ~0xF000L) | 0x4000L;
            long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low).toString();
        }
        double length = arguments.number(0);
        if (!(length >= 0 && length <= LONGEST_IDENTIFIER)) {
            throw new ExpressionException(ExpressionFault.TYPE, arguments.text(0));
        }
        return random.ints((long) length, 0, IDENTIFIER_SIGNS.length())
                .mapToObj(index -> IDENTIFIER_SIGNS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
