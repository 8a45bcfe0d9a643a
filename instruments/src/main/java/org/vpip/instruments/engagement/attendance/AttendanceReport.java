package org.vpip.instruments.engagement.attendance;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.engagement.attendance.AttendanceTime.UnknownDuration;
import org.vpip.instruments.problem.Problem;

/**
 * Who was at one meeting, and how long.
 *
 * @param meeting null when the report says nothing of it
 * @param connections every row, waiting room included
 * @param attendees everybody who was there, hosts included and marked, by key
 * @param remarks rows whose time cannot be used, and what had to be assumed in reading
 */
public record AttendanceReport(
        @Nullable Meeting meeting,
        List<MeetingConnection> connections,
        List<Attendee> attendees,
        List<Problem> remarks) {
    public AttendanceReport {
        connections = List.copyOf(connections);
        attendees = List.copyOf(attendees);
        remarks = List.copyOf(remarks);
    }

    static AttendanceReport of(@Nullable Meeting meeting, List<MeetingConnection> connections, List<Problem> remarks) {
        return new AttendanceReport(meeting, connections, AttendeeMatcher.of(connections), remarks);
    }

    /** Rows spent in the waiting room. */
    public long waitingRows() {
        return connections.stream().filter(MeetingConnection::waiting).count();
    }

    /** Rows without name and e-mail: somebody was there, but nobody knows how many. */
    public long namelessRows() {
        return connections.stream()
                .filter(connection -> !connection.waiting() && connection.isNameless())
                .count();
    }

    /** Rows of people who were there, but whose time is missing or cannot be. */
    public long problemRows() {
        return connections.stream()
                .filter(connection -> !connection.waiting() && connection.time() instanceof UnknownDuration)
                .count();
    }

    /** How many people were there for at least so many minutes. */
    public long attendedMinutes(int minutes) {
        return attendees.stream()
                .filter(attendee -> attendee.attendedMinutes(minutes))
                .count();
    }

    /** How many people were there for at least so many per cent of the meeting; empty when its length is not told. */
    public OptionalLong attendedShare(int percent) {
        if (meeting == null || meeting.durationMinutes().orElse(0) == 0) {
            return OptionalLong.empty();
        }
        long whole = 60L * meeting.durationMinutes().getAsInt();
        return OptionalLong.of(attendees.stream()
                .filter(attendee -> attendee.seconds() * 100 >= whole * percent)
                .count());
    }
}
