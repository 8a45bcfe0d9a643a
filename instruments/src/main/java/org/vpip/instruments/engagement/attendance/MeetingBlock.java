package org.vpip.instruments.engagement.attendance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a report says of the meeting, from its own block or from columns that repeat it in every row. */
record MeetingBlock(DateOrder order) {

    /** Empty when nothing is said, or when the report is of several meetings. */
    Optional<Meeting> of(List<ReportRow> block, List<ReportRow> people) {
        List<ReportRow> told = block.isEmpty() ? repeated(people) : block;
        return told.isEmpty() || areSeveral(block, people) ? Optional.empty() : Optional.of(meeting(told.get(0)));
    }

    /** Whether the report speaks of meetings with more than one number, or that began at more than one time. */
    boolean areSeveral(List<ReportRow> block, List<ReportRow> people) {
        List<Meeting> told = (block.isEmpty() ? repeated(people) : block)
                .stream()
                        .map(this::meeting)
                        .filter(meeting -> meeting.meetingId().matches("\\d{6,}") || meeting.start() != null)
                        .toList();
        return told.stream().map(Meeting::meetingId).distinct().count() > 1
                || told.stream()
                                .map(Meeting::start)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1;
    }

    private static List<ReportRow> repeated(List<ReportRow> people) {
        return people.stream()
                .filter(row -> !row.ofMeeting(ReportColumn.TOPIC).isEmpty()
                        || !row.ofMeeting(ReportColumn.MEETING_ID).isEmpty())
                .toList();
    }

    private Meeting meeting(ReportRow row) {
        String email = Stream.of(ReportColumn.HOST_EMAIL, ReportColumn.EMAIL)
                .map(row::ofMeeting)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
        return new Meeting(
                row.ofMeeting(ReportColumn.MEETING_ID).replaceAll("[\\s\u202F-]", ""),
                row.ofMeeting(ReportColumn.TOPIC),
                minutes(row.ofMeeting(ReportColumn.DURATION)),
                time(row.ofMeeting(ReportColumn.START)),
                time(row.ofMeeting(ReportColumn.END)),
                email.toLowerCase(Locale.ROOT));
    }

    private static OptionalInt minutes(String cell) {
        return cell.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(cell)) : OptionalInt.empty();
    }

    private @Nullable LocalDateTime time(String cell) {
        return WrittenTime.of(cell).flatMap(written -> written.in(order)).orElse(null);
    }
}
