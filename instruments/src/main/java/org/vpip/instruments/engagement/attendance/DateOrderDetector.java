package org.vpip.instruments.engagement.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out which number of a date is the month. Clues in order: a number above 12; the day that the meeting is known to have
 * been on, from the study, the file's name or a date that is certain; stays that would last longer than a day, or end before
 * they begin. When there is none the order is assumed: the day first under French headings, the month first under English
 * ones, as Zoom writes it unless told otherwise.
 */
final class DateOrderDetector {
    private static final Pattern DAY_IN_NAME = Pattern.compile("(20\\d\\d)[_-](\\d\\d)[_-](\\d\\d)");
    private static final long LONGEST_HOURS = 24;

    private final List<AmbiguousTimestamp> open = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<AmbiguousTimestamp[]> stays = new ArrayList<>();

    /** A day on which the meeting is known to have been. */
    void addMeetingDay(LocalDate day) {
        days.add(day);
    }

    void addFileName(String name) {
        Matcher day = DAY_IN_NAME.matcher(name);
        while (day.find()) {
            String numbers = day.group(1) + "-" + day.group(2) + "-" + day.group(3) + " 00:00";
            AmbiguousTimestamp.of(numbers)
                    .flatMap(time -> time.toDateTime(DateOrder.DAY_FIRST))
                    .ifPresent(time -> days.add(time.toLocalDate()));
        }
    }

    void addTime(String text) {
        AmbiguousTimestamp.of(text).ifPresent(time -> {
            if (time.ordered()) {
                time.toDateTime(DateOrder.DAY_FIRST).ifPresent(certain -> days.add(certain.toLocalDate()));
            } else {
                open.add(time);
            }
        });
    }

    void addStay(String join, String leave) {
        addTime(join);
        addTime(leave);
        Optional<AmbiguousTimestamp> from = AmbiguousTimestamp.of(join);
        Optional<AmbiguousTimestamp> to = AmbiguousTimestamp.of(leave);
        if (from.isPresent() && to.isPresent()) {
            stays.add(new AmbiguousTimestamp[] {from.get(), to.get()});
        }
    }

    /** Whether some dates can only be read the one way and some only the other. */
    boolean isContradictory() {
        return above12(true) && above12(false);
    }

    private boolean above12(boolean first) {
        return open.stream().anyMatch(time -> (first ? time.first() : time.second()) > 12);
    }

    /** The order that a clue tells; empty when there is none, also when no date leaves a doubt. */
    Optional<DateOrder> detectedOrder() {
        if (above12(true) || above12(false)) {
            return Optional.of(above12(true) ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
        }
        Optional<DateOrder> byDay = compare(
                open.stream().filter(time -> isKnown(time, DateOrder.DAY_FIRST)).count(),
                open.stream()
                        .filter(time -> isKnown(time, DateOrder.MONTH_FIRST))
                        .count());
        return byDay.isPresent()
                ? byDay
                : compare(
                        stays.stream()
                                .filter(stay -> isPlausible(stay, DateOrder.DAY_FIRST))
                                .count(),
                        stays.stream()
                                .filter(stay -> isPlausible(stay, DateOrder.MONTH_FIRST))
                                .count());
    }

    private static Optional<DateOrder> compare(long dayFirst, long monthFirst) {
        return dayFirst == monthFirst
                ? Optional.empty()
                : Optional.of(dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    private boolean isKnown(AmbiguousTimestamp time, DateOrder order) {
        return time.toDateTime(order)
                .map(LocalDateTime::toLocalDate)
                .filter(days::contains)
                .isPresent();
    }

    private static boolean isPlausible(AmbiguousTimestamp[] stay, DateOrder order) {
        Optional<LocalDateTime> join = stay[0].toDateTime(order);
        Optional<LocalDateTime> leave = stay[1].toDateTime(order);
        if (join.isEmpty() || leave.isEmpty()) {
            return false;
        }
        long hours = Duration.between(join.get(), leave.get()).toHours();
        return !leave.get().isBefore(join.get()) && hours <= LONGEST_HOURS;
    }

    /** Whether some date can be read both ways and means another day each time. */
    boolean isAmbiguous() {
        return detectedOrder().isEmpty() && open.stream().anyMatch(time -> time.first() != time.second());
    }
}
