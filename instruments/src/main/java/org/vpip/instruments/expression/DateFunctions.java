package org.vpip.instruments.expression;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.expression.value.ExpressionValue.DateTimeValue;
import org.vpip.instruments.expression.value.ValueConversions;

/** Days and times, by the clock that is given. */
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
            FunctionLibrary.eager(
                    "today",
                    0,
                    0,
                    (values, scope) ->
                            new DateTimeValue(scope.now().toLocalDate().atStartOfDay(), false)),
            FunctionLibrary.eager(
                    "now",
                    0,
                    0,
                    (values, scope) -> new DateTimeValue(scope.now().toLocalDateTime(), true)),
            FunctionLibrary.eager(
                    "date", 1, 1, (values, scope) -> ValueConversions.toMoment(values.get(0), false, zone(scope))),
            FunctionLibrary.eager(
                    "date-time", 1, 1, (values, scope) -> ValueConversions.toMoment(values.get(0), true, zone(scope))),
            FunctionLibrary.eager(
                    "decimal-date-time",
                    1,
                    1,
                    (values, scope) -> ValueConversions.isBlank(values.get(0))
                            ? ExpressionValue.BLANK
                            : decimalDays(ValueConversions.toMoment(values.get(0), true, zone(scope)))),
            FunctionLibrary.eager(
                    "decimal-time",
                    1,
                    1,
                    (values, scope) -> ValueConversions.isBlank(values.get(0))
                            ? ExpressionValue.BLANK
                            : ExpressionValue.of(
                                    ValueConversions.dayFraction(ValueConversions.single(values.get(0)), zone(scope)))),
            FunctionLibrary.eager("format-date", 2, 2, DateFunctions::format),
            FunctionLibrary.eager("format-date-time", 2, 2, DateFunctions::format));

    private DateFunctions() {}

    private static ExpressionValue decimalDays(ExpressionValue moment) {
        return moment instanceof DateTimeValue known
                ? ExpressionValue.of(ValueConversions.toDecimalDays(known))
                : moment;
    }

    private static ZoneId zone(EvaluationScope scope) {
        return scope.now().getZone();
    }

    private static ExpressionValue format(List<ExpressionValue> values, EvaluationScope scope) {
        ExpressionValue moment = ValueConversions.toMoment(values.get(0), true, zone(scope));
        if (!(moment instanceof DateTimeValue when)) {
            return ExpressionValue.BLANK;
        }
        return ExpressionValue.of(format(when.value(), ValueConversions.toText(values.get(1))));
    }

    private static String format(LocalDateTime moment, String format) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char sign = format.charAt(i);
            if (sign != '%') {
                text.append(sign);
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
