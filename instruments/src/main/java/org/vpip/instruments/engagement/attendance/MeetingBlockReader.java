package org.vpip.instruments.engagement.attendance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reader of meeting data, from a separate block or from columns repeated in every row. */
record MeetingBlockReader(DateOrder order) {

    /** Returns the meeting; empty without meeting data, or when the report covers several meetings. */
    Optional<Meeting> of(List<AttendanceRow> block, List<AttendanceRow> people) {
        List<AttendanceRow> rows = block.isEmpty() ? repeated(people) : block;
        return rows.isEmpty() || hasSeveralMeetings(block, people)
                ? Optional.empty()
                : Optional.of(meeting(rows.get(0)));
    }

    /** Returns whether the report has several meeting numbers or several starting times. */
    boolean hasSeveralMeetings(List<AttendanceRow> block, List<AttendanceRow> people) {
        List<Meeting> meetings = (block.isEmpty() ? repeated(people) : block)
                .stream()
                        .map(this::meeting)
                        .filter(meeting -> meeting.meetingId().matches("\\d{6,}") || meeting.start() != null)
                        .toList();
        return meetings.stream().map(Meeting::meetingId).distinct().count() > 1
                || meetings.stream()
                                .map(Meeting::start)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1;
    }

    private static List<AttendanceRow> repeated(List<AttendanceRow> people) {
        return people.stream()
                .filter(row -> !row.meetingCell(AttendanceColumn.TOPIC).isEmpty()
                        || !row.meetingCell(AttendanceColumn.MEETING_ID).isEmpty())
                .toList();
    }

    private Meeting meeting(AttendanceRow row) {
        String email = Stream.of(AttendanceColumn.HOST_EMAIL, AttendanceColumn.EMAIL)
                .map(row::meetingCell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
        return new Meeting(
                row.meetingCell(AttendanceColumn.MEETING_ID).replaceAll("[\\s\u202F-]", ""),
                row.meetingCell(AttendanceColumn.TOPIC),
                minutes(row.meetingCell(AttendanceColumn.DURATION)),
                time(row.meetingCell(AttendanceColumn.START)),
                time(row.meetingCell(AttendanceColumn.END)),
                email.toLowerCase(Locale.ROOT));
    }

    private static OptionalInt minutes(String cell) {
        return cell.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(cell)) : OptionalInt.empty();
    }

    private @Nullable LocalDateTime time(String cell) {
        return AmbiguousTimestamp.of(cell)
                .flatMap(written -> written.toDateTime(order))
                .orElse(null);
    }
}
