package org.vpip.instruments.expression;

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
import org.vpip.instruments.expression.ExpressionException.Kind;
import org.vpip.instruments.expression.Value.Bool;
import org.vpip.instruments.expression.Value.Moment;
import org.vpip.instruments.expression.Value.Nodes;
import org.vpip.instruments.expression.Value.Quantity;
import org.vpip.instruments.expression.Value.Text;

/**
 * How one kind of value becomes another, as ODK's engine does it: a text is a number when it has only digits, minus and
 * point (a comma counts as a point); a day is the number of days since 1970-01-01; numbers closer than 1e-12 are equal.
 */
public final class Conversions {
    private static final double SAME = 1e-12;
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern DAY = Pattern.compile("\\d{1,4}-\\d{1,2}-\\d{1,2}");
    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
    private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();
    private static final double SECONDS_A_DAY = 86_400;
    private static final double FARTHEST_DAY = 3_000_000;

    private Conversions() {}

    /** The one value of a node set; blank when it has none. */
    static Value single(Value value) {
        if (!(value instanceof Nodes nodes)) {
            return value;
        }
        if (nodes.values().size() > 1) {
            throw new ExpressionException(Kind.TYPE, nodes.values().size() + " answers where one is needed");
        }
        return nodes.values().isEmpty() ? Value.BLANK : nodes.values().get(0);
    }

    public static boolean isBlank(Value value) {
        return single(value) instanceof Text text && text.value().isEmpty();
    }

    /** False for zero, what is no number, and an empty text. */
    public static boolean toBoolean(Value value) {
        Value one = single(value);
        if (one instanceof Bool bool) {
            return bool.value();
        }
        if (one instanceof Quantity number) {
            return Math.abs(number.value()) > SAME;
        }
        return !(one instanceof Text text) || !text.value().isEmpty();
    }

    /** Not a number when a text is none. */
    public static double toNumber(Value value) {
        Value one = single(value);
        if (one instanceof Bool bool) {
            return bool.value() ? 1 : 0;
        }
        if (one instanceof Quantity number) {
            return number.value();
        }
        if (one instanceof Moment moment) {
            return moment.value().toLocalDate().toEpochDay();
        }
        String text = toText(one).strip().replace(',', '.');
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    public static String toText(Value value) {
        Value one = single(value);
        if (one instanceof Text text) {
            return text.value();
        }
        if (one instanceof Bool bool) {
            return String.valueOf(bool.value());
        }
        if (one instanceof Moment moment) {
            return isTimeOfDay(moment)
                    ? moment.value().toLocalTime().toString()
                    : moment.value().toLocalDate().toString();
        }
        return one instanceof Quantity number ? toText(number.value()) : "";
    }

    /** Whole numbers without a point, and never with an exponent. */
    static String toText(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return String.valueOf(number);
        }
        double whole = Math.rint(number);
        if (Math.abs(number - whole) < SAME) {
            return new BigDecimal(whole).toPlainString();
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    static boolean areEqual(Value left, Value right) {
        Value a = single(left);
        Value b = single(right);
        if (a instanceof Bool || b instanceof Bool) {
            return toBoolean(a) == toBoolean(b);
        }
        if (a instanceof Quantity || b instanceof Quantity) {
            return Math.abs(toNumber(a) - toNumber(b)) < SAME;
        }
        return toText(a).equals(toText(b));
    }

    /**
     * A day or a moment; blank stays blank.
     *
     * @param zone into which a moment with an offset is set
     */
    static Value toMoment(Value value, boolean keepsTime, ZoneId zone) {
        Value one = single(value);
        if (isBlank(one) || (one instanceof Quantity none && Double.isNaN(none.value()))) {
            return one;
        }
        LocalDateTime moment;
        if (one instanceof Moment known) {
            moment = known.value();
        } else if (one instanceof Quantity number) {
            moment = ofDays(keepsTime ? number.value() : (long) number.value());
        } else if (one instanceof Text text) {
            moment = parse(text.value(), zone);
        } else {
            throw new ExpressionException(Kind.TYPE, toText(one));
        }
        return new Moment(keepsTime ? moment : moment.toLocalDate().atStartOfDay(), keepsTime);
    }

    private static LocalDateTime ofDays(double days) {
        if (!(Math.abs(days) < FARTHEST_DAY)) {
            throw new ExpressionException(Kind.TYPE, toText(days));
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
            throw new ExpressionException(Kind.TYPE, text);
        }
    }

    private static LocalDateTime day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new ExpressionException(Kind.TYPE, text);
        }
        String[] parts = text.split("-");
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                .atStartOfDay();
    }

    /** An answer to a question for a time of day. */
    static Moment timeOfDay(String written) {
        try {
            String time = written.replaceAll("(\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?).*", "$1");
            return new Moment(LocalDate.EPOCH.atTime(LocalTime.parse(time)), true);
        } catch (DateTimeException e) {
            throw new ExpressionException(Kind.TYPE, written);
        }
    }

    private static boolean isTimeOfDay(Moment moment) {
        return moment.hasTime() && moment.value().toLocalDate().equals(LocalDate.EPOCH);
    }

    /** Days since 1970-01-01 with the share of the day that has passed. */
    static double toDecimalDays(Moment moment) {
        return Duration.between(EPOCH, moment.value()).toMillis() / 1000.0 / SECONDS_A_DAY;
    }

    /** What is stored: a day as a day, a moment with its seconds and offset. */
    static String toStored(Value value, ZoneId zone) {
        Value one = single(value);
        boolean whole = one instanceof Moment moment && moment.hasTime() && !isTimeOfDay(moment);
        return whole ? STORED.format(((Moment) one).value().atZone(zone)) : toText(one);
    }

    /** {@code -05} and {@code -0500} are written {@code -05:00}. */
    private static String withMinutes(String text) {
        return text.replaceAll("([+-]\\d\\d)$", "$1:00").replaceAll("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    }

    /** Share of the day that has passed at a moment; of a number, what stands behind its point. */
    static double dayFraction(Value value, ZoneId zone) {
        double days = value instanceof Quantity number
                ? number.value()
                : toMoment(value, true, zone) instanceof Moment moment ? toDecimalDays(moment) : Double.NaN;
        return days - Math.floor(days);
    }
}
