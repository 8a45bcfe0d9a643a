package org.vpip.instruments.expression.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vpip.instruments.expression.value.ExpressionException.ExpressionFault;
import org.vpip.instruments.expression.value.ExpressionValue.BooleanValue;
import org.vpip.instruments.expression.value.ExpressionValue.DateTimeValue;
import org.vpip.instruments.expression.value.ExpressionValue.NodeSetValue;
import org.vpip.instruments.expression.value.ExpressionValue.NumberValue;
import org.vpip.instruments.expression.value.ExpressionValue.TextValue;

/**
 * The conversions between kinds of values, as ODK's engine does them. A text is a number when it has only digits, minus
 * and point (a comma counts as a point). A day is the number of days since 1970-01-01. Numbers closer than 1e-12 are
 * equal.
 */
public final class ValueConversions {
    private static final double TOLERANCE = 1e-12;
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern DAY = Pattern.compile("\\d{1,4}-\\d{1,2}-\\d{1,2}");
    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
    private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();
    private static final double SECONDS_A_DAY = 86_400;
    private static final double FARTHEST_DAY = 3_000_000;

    private ValueConversions() {}

    /** Returns the single value of a node set; blank when it is empty. */
    public static ExpressionValue single(ExpressionValue value) {
        if (!(value instanceof NodeSetValue nodes)) {
            return value;
        }
        if (nodes.values().size() > 1) {
            throw new ExpressionException(ExpressionFault.TYPE, nodes.values().size() + " answers where one is needed");
        }
        return nodes.values().isEmpty() ? ExpressionValue.BLANK : nodes.values().get(0);
    }

    public static boolean isBlank(ExpressionValue value) {
        return single(value) instanceof TextValue text && text.value().isEmpty();
    }

    /** Returns false for zero, not a number and an empty text. */
    public static boolean toBoolean(ExpressionValue value) {
        ExpressionValue one = single(value);
        if (one instanceof BooleanValue bool) {
            return bool.value();
        }
        if (one instanceof NumberValue number) {
            return Math.abs(number.value()) > TOLERANCE;
        }
        return !(one instanceof TextValue text) || !text.value().isEmpty();
    }

    /** Returns not a number for a text that is not numeric. */
    public static double toNumber(ExpressionValue value) {
        ExpressionValue one = single(value);
        if (one instanceof BooleanValue bool) {
            return bool.value() ? 1 : 0;
        }
        if (one instanceof NumberValue number) {
            return number.value();
        }
        if (one instanceof DateTimeValue moment) {
            return moment.value().toLocalDate().toEpochDay();
        }
        String text = toText(one).strip().replace(',', '.');
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    public static String toText(ExpressionValue value) {
        ExpressionValue one = single(value);
        if (one instanceof TextValue text) {
            return text.value();
        }
        if (one instanceof BooleanValue bool) {
            return String.valueOf(bool.value());
        }
        if (one instanceof DateTimeValue moment) {
            return isTimeOfDay(moment)
                    ? moment.value().toLocalTime().toString()
                    : moment.value().toLocalDate().toString();
        }
        return one instanceof NumberValue number ? toText(number.value()) : "";
    }

    /** Writes integers without a point, and never an exponent. */
    static String toText(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return String.valueOf(number);
        }
        double integer = Math.rint(number);
        if (Math.abs(number - integer) < TOLERANCE) {
            return new BigDecimal(integer).toPlainString();
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    public static boolean areEqual(ExpressionValue left, ExpressionValue right) {
        ExpressionValue a = single(left);
        ExpressionValue b = single(right);
        if (a instanceof BooleanValue || b instanceof BooleanValue) {
            return toBoolean(a) == toBoolean(b);
        }
        if (a instanceof NumberValue || b instanceof NumberValue) {
            return Math.abs(toNumber(a) - toNumber(b)) < TOLERANCE;
        }
        return toText(a).equals(toText(b));
    }

    /** Returns a day or a moment, with offsets converted to the zone; blank stays blank. */
    public static ExpressionValue toMoment(ExpressionValue value, boolean keepsTime, ZoneId zone) {
        ExpressionValue one = single(value);
        if (isBlank(one) || (one instanceof NumberValue none && Double.isNaN(none.value()))) {
            return one;
        }
        LocalDateTime moment;
        if (one instanceof DateTimeValue known) {
            moment = known.value();
        } else if (one instanceof NumberValue number) {
            moment = ofDays(keepsTime ? number.value() : (long) number.value());
        } else if (one instanceof TextValue text) {
            moment = parse(text.value(), zone);
        } else {
            throw new ExpressionException(ExpressionFault.TYPE, toText(one));
        }
        return new DateTimeValue(keepsTime ? moment : moment.toLocalDate().atStartOfDay(), keepsTime);
    }

    private static LocalDateTime ofDays(double days) {
        if (!(Math.abs(days) < FARTHEST_DAY)) {
            throw new ExpressionException(ExpressionFault.TYPE, toText(days));
        }
        return EPOCH.plusSeconds(Math.round(days * SECONDS_A_DAY));
    }

    static LocalDateTime parse(String text, ZoneId zone) {
        try {
            if (!text.contains("T")) {
                return day(text);
            }
            boolean offset =
                    text.endsWith("Z") || text.substring(text.indexOf('T')).matches(".*[+-]\\d\\d(:?\\d\\d)?");
            return offset
                    ? OffsetDateTime.parse(withMinutes(text))
                            .atZoneSameInstant(zone)
                            .toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new ExpressionException(ExpressionFault.TYPE, text);
        }
    }

    private static LocalDateTime day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new ExpressionException(ExpressionFault.TYPE, text);
        }
        String[] parts = text.split("-");
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                .atStartOfDay();
    }

    /** Returns the answer to a question for a time of day. */
    static DateTimeValue timeOfDay(String written) {
        try {
            String time = written.replaceAll("(\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?).*", "$1");
            return new DateTimeValue(LocalDate.EPOCH.atTime(LocalTime.parse(time)), true);
        } catch (DateTimeException e) {
            throw new ExpressionException(ExpressionFault.TYPE, written);
        }
    }

    private static boolean isTimeOfDay(DateTimeValue moment) {
        return moment.hasTime() && moment.value().toLocalDate().equals(LocalDate.EPOCH);
    }

    /** Returns the days since 1970-01-01, with the elapsed fraction of the day. */
    public static double toDecimalDays(DateTimeValue moment) {
        return Duration.between(EPOCH, moment.value()).toMillis() / 1000.0 / SECONDS_A_DAY;
    }

    /** Returns the text to store: a day as a day, a moment with its seconds and offset. */
    public static String toStored(ExpressionValue value, ZoneId zone) {
        ExpressionValue one = single(value);
        boolean timed = one instanceof DateTimeValue moment && moment.hasTime() && !isTimeOfDay(moment);
        return timed ? STORED.format(((DateTimeValue) one).value().atZone(zone)) : toText(one);
    }

    /** Completes offsets: {@code -05} and {@code -0500} become {@code -05:00}. */
    private static String withMinutes(String text) {
        return text.replaceAll("([+-]\\d\\d)$", "$1:00").replaceAll("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    }

    /** Returns the elapsed fraction of the day at a moment, or the fractional part of a number. */
    public static double dayFraction(ExpressionValue value, ZoneId zone) {
        double days = value instanceof NumberValue number
                ? number.value()
                : toMoment(value, true, zone) instanceof DateTimeValue moment ? toDecimalDays(moment) : Double.NaN;
        return days - Math.floor(days);
    }
}
