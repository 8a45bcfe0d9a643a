package org.vpip.instruments.expression;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ExpressionValue.DateTimeValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** The functions of days and times, by the clock of the context. */
final class DateFunctions {
    private static final Map<Character, String> PATTERNS = Map.ofEntries(
            Map.entry('Y', "yyyy"),
            Map.entry('y', "yy"),
            Map.entry('m', "MM"),
            Map.entry('n', "M"),
            Map.entry('b', "MMM"),
            Map.entry('d', "dd"),
            Map.entry('e', "d"),
            Map.entry('H', "HH"),
            Map.entry('h', "H"),
            Map.entry('M', "mm"),
            Map.entry('S', "ss"),
            Map.entry('3', "SSS"),
            Map.entry('a', "EEE"),
            Map.entry('W', "w"));

    static final List<ExpressionFunction> ALL = List.of(
            ExpressionFunction.of(
                    "today",
                    0,
                    0,
                    arguments -> new DateTimeValue(
                            arguments.scope().now().toLocalDate().atStartOfDay(), false)),
            ExpressionFunction.of(
                    "now",
                    0,
                    0,
                    arguments -> new DateTimeValue(arguments.scope().now().toLocalDateTime(), true)),
            ExpressionFunction.of("date", 1, 1, arguments -> moment(arguments, false)),
            ExpressionFunction.of("date-time", 1, 1, arguments -> moment(arguments, true)),
            ExpressionFunction.of("decimal-date-time", 1, 1, DateFunctions::decimalDays),
            ExpressionFunction.of("decimal-time", 1, 1, DateFunctions::decimalTime),
            ExpressionFunction.of("format-date", 2, 2, DateFunctions::format),
            ExpressionFunction.of("format-date-time", 2, 2, DateFunctions::format));

    private DateFunctions() {}

    private static ExpressionValue moment(FunctionArguments arguments, boolean keepsTime) {
        return ValueConversions.toMoment(
                arguments.value(0), keepsTime, arguments.scope().now().getZone());
    }

    private static ExpressionValue decimalDays(FunctionArguments arguments) {
        ExpressionValue moment = moment(arguments, true);
        return moment instanceof DateTimeValue known
                ? ExpressionValue.of(ValueConversions.toDecimalDays(known))
                : moment;
    }

    private static ExpressionValue decimalTime(FunctionArguments arguments) {
        ExpressionValue value = ValueConversions.single(arguments.value(0));
        return ValueConversions.isBlank(value)
                ? ExpressionValue.BLANK
                : ExpressionValue.of(ValueConversions.dayFraction(
                        value, arguments.scope().now().getZone()));
    }

    private static ExpressionValue format(FunctionArguments arguments) {
        return moment(arguments, true) instanceof DateTimeValue moment
                ? ExpressionValue.of(format(moment.value(), arguments.text(1)))
                : ExpressionValue.BLANK;
    }

    private static String format(LocalDateTime moment, String format) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char character = format.charAt(i);
            if (character != '%') {
                text.append(character);
            } else {
                i++;
                text.append(field(moment, i < format.length() ? format.charAt(i) : '\0', format));
            }
        }
        return text.toString();
    }

    private static String field(LocalDateTime moment, char field, String format) {
        if (field == '%') {
            return "%";
        }
        String pattern = PATTERNS.get(field);
        if (pattern == null) {
            throw new ExpressionException(ExpressionFault.TYPE, format);
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(moment);
    }
}
