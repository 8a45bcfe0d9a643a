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
 * A detector of the order of day and month. The first clue is a number above 12. The second is the known day of the
 * meeting, from the study, the file's name or a certain date. The third is that no stay lasts longer than a day or ends
 * before it begins. Without a clue the day comes first under French headings and the month under English ones, as
 * Zoom's defaults have it.
 */
final class DateOrderDetector {
    private static final Pattern DAY_IN_NAME = Pattern.compile("(20\\d\\d)[_-](\\d\\d)[_-](\\d\\d)");
    private static final long LONGEST_HOURS = 24;

    private final List<AmbiguousTimestamp> open = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<AmbiguousTimestamp[]> stays = new ArrayList<>();

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

    /** Returns whether some dates are only valid in one order and some only in the other. */
    boolean isContradictory() {
        return above12(true) && above12(false);
    }

    private boolean above12(boolean first) {
        return open.stream().anyMatch(time -> (first ? time.first() : time.second()) > 12);
    }

    /** Returns the order from the clues; empty without a clue, or when no date is ambiguous. */
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

    /** Returns whether some date is valid in both orders and differs between them. */
    boolean isAmbiguous() {
        return detectedOrder().isEmpty() && open.stream().anyMatch(time -> time.first() != time.second());
    }
}
