package org.vpip.instruments.engagement.attendance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date and time in the format of unknown settings, before the month is determined.
 *
 * @param first the first number, followed by second and third; in a date with a month's name or a leading year they are
 *     day, month and year
 * @param ordered whether the month is certain
 * @param meridiem whether it was written with a.m. or p.m.
 */
record AmbiguousTimestamp(int first, int second, int year, LocalTime time, boolean ordered, boolean meridiem) {
    private static final String CLOCK =
            "(?:,?\\s*(?:T|à|at|\\s)\\s*(\\d{1,2})\\s?[:hH.]\\s?(\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?"
                    + "\\s*(?:([AaPp])\\.?\\s?[Mm]\\.?)?\\s*(?:\\(?(?:Z|UTC|GMT|[A-Z]{3,4})?(?:[+-]\\d{1,2}:?\\d{0,2})?\\)?)?)";
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{2,4})" + CLOCK);
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2}),? (\\d{4})" + CLOCK);
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?[ -](\\p{L}{3,9})\\.?[ -](\\d{4})" + CLOCK);
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("juin", 6),
            Map.entry("jul", 7),
            Map.entry("juil", 7),
            Map.entry("aug", 8),
            Map.entry("aou", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    /** Reads a timestamp; empty when the text is no date with a time. */
    static Optional<AmbiguousTimestamp> of(String text) {
        String plain = text.replaceAll("[\u00A0\u202F\u2009]", " ").strip();
        if (plain.length() < 10 || plain.length() > 50) {
            return Optional.empty();
        }
        Matcher numbers = NUMBERS.matcher(plain);
        if (numbers.matches()) {
            return ofNumbers(numbers);
        }
        Matcher dayMonth = DAY_MONTH.matcher(plain);
        if (dayMonth.matches()) {
            return named(dayMonth.group(1), dayMonth.group(2), dayMonth);
        }
        Matcher monthDay = MONTH_DAY.matcher(plain);
        return monthDay.matches() ? named(monthDay.group(2), monthDay.group(1), monthDay) : Optional.empty();
    }

    private static Optional<AmbiguousTimestamp> ofNumbers(Matcher found) {
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        int third = Integer.parseInt(found.group(4));
        boolean meridiem = found.group(8) != null;
        if (found.group(1).length() == 4) {
            return clock(found, 5).map(time -> new AmbiguousTimestamp(third, second, first, time, true, meridiem));
        }
        boolean dots = found.group(2).equals(".");
        int year = found.group(4).length() == 4 ? third : 2000 + third;
        return first > 31
                ? Optional.empty()
                : clock(found, 5).map(time -> new AmbiguousTimestamp(first, second, year, time, dots, meridiem));
    }

    private static Optional<AmbiguousTimestamp> named(String day, String name, Matcher found) {
        String plain = AttendanceColumn.plain(name).toLowerCase(Locale.ROOT);
        Integer month =
                MONTHS.getOrDefault(plain.substring(0, 3), MONTHS.get(plain.substring(0, Math.min(4, plain.length()))));
        return month == null
                ? Optional.empty()
                : clock(found, 4)
                        .map(time -> new AmbiguousTimestamp(
                                Integer.parseInt(day),
                                month,
                                Integer.parseInt(found.group(3)),
                                time,
                                true,
                                found.group(7) != null));
    }

    private static Optional<LocalTime> clock(Matcher found, int group) {
        int hour = Integer.parseInt(found.group(group));
        int minute = Integer.parseInt(found.group(group + 1));
        int second = found.group(group + 2) == null ? 0 : Integer.parseInt(found.group(group + 2));
        String half = found.group(group + 3);
        if (half != null && hour == 12) {
            hour = 0;
        }
        if (half != null && hour < 12 && half.equalsIgnoreCase("p")) {
            hour += 12;
        }
        return hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute, second));
    }

    /** Returns the moment in that order; empty when there is no such day. */
    Optional<LocalDateTime> toDateTime(DateOrder order) {
        boolean monthFirst = order == DateOrder.MONTH_FIRST && !ordered;
        try {
            return Optional.of(LocalDate.of(year, monthFirst ? first : second, monthFirst ? second : first)
                    .atTime(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
