package org.vpip.instruments.engagement.attendance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a report says of the meeting, from its own block or from columns that repeat it in every row. */
record MeetingBlock(DateOrder order) {

    /** Empty when nothing is said, or when the rows of people are of several meetings. */
    Optional<Meeting> of(List<ReportRow> block, List<ReportRow> people) {
        if (!block.isEmpty()) {
            return Optional.of(meeting(block.get(0)));
        }
        List<ReportRow> told = people.stream()
                .filter(row -> !row.ofMeeting(ReportColumn.TOPIC).isEmpty()
                        || !row.ofMeeting(ReportColumn.MEETING_ID).isEmpty())
                .toList();
        boolean several =
                told.stream().map(row -> meeting(row).meetingId()).distinct().count() > 1;
        return told.isEmpty() || several ? Optional.empty() : Optional.of(meeting(told.get(0)));
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
