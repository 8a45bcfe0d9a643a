package org.vpip.instruments.expression;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vpip.instruments.expression.ExpressionException.Kind;
import org.vpip.instruments.expression.Value.Moment;

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

    static final List<Function> ALL = List.of(
            Functions.eager(
                    "today",
                    0,
                    0,
                    (values, scope) -> new Moment(scope.now().toLocalDate().atStartOfDay(), false)),
            Functions.eager(
                    "now", 0, 0, (values, scope) -> new Moment(scope.now().toLocalDateTime(), true)),
            Functions.eager("date", 1, 1, (values, scope) -> Conversions.toMoment(values.get(0), false, zone(scope))),
            Functions.eager(
                    "date-time", 1, 1, (values, scope) -> Conversions.toMoment(values.get(0), true, zone(scope))),
            Functions.eager(
                    "decimal-date-time",
                    1,
                    1,
                    (values, scope) -> Conversions.isBlank(values.get(0))
                            ? Value.BLANK
                            : decimalDays(Conversions.toMoment(values.get(0), true, zone(scope)))),
            Functions.eager(
                    "decimal-time",
                    1,
                    1,
                    (values, scope) -> Conversions.isBlank(values.get(0))
                            ? Value.BLANK
                            : Value.of(Conversions.dayFraction(Conversions.single(values.get(0)), zone(scope)))),
            Functions.eager("format-date", 2, 2, DateFunctions::format),
            Functions.eager("format-date-time", 2, 2, DateFunctions::format));

    private DateFunctions() {}

    private static Value decimalDays(Value moment) {
        return moment instanceof Moment known ? Value.of(Conversions.toDecimalDays(known)) : moment;
    }

    private static ZoneId zone(Scope scope) {
        return scope.now().getZone();
    }

    private static Value format(List<Value> values, Scope scope) {
        Value moment = Conversions.toMoment(values.get(0), true, zone(scope));
        if (!(moment instanceof Moment when)) {
            return Value.BLANK;
        }
        return Value.of(format(when.value(), Conversions.toText(values.get(1))));
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
            throw new ExpressionException(Kind.TYPE, format);
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(moment);
    }
}
