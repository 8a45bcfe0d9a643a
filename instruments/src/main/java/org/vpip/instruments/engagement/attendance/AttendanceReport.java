package org.vpip.instruments.engagement.attendance;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.engagement.attendance.AttendanceTime.UnknownDuration;
import org.vpip.instruments.problem.Problem;

/**
 * The attendance of one meeting.
 *
 * @param meeting null when the report has no meeting data
 * @param connections every row, waiting room included
 * @param attendees all people by key, including hosts, who are marked
 * @param remarks rows with unusable times, and the assumptions made in reading
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

    /** Returns the number of rows spent in the waiting room. */
    public long waitingRows() {
        return connections.stream().filter(MeetingConnection::waiting).count();
    }

    /** Returns the number of rows without name and e-mail, whose number of people is unknown. */
    public long namelessRows() {
        return connections.stream()
                .filter(connection -> !connection.waiting() && connection.isNameless())
                .count();
    }

    /** Returns the number of rows whose time is missing or impossible. */
    public long problemRows() {
        return connections.stream()
                .filter(connection -> !connection.waiting() && connection.time() instanceof UnknownDuration)
                .count();
    }

    /** Returns the number of people who attended for at least so many minutes. */
    public long attendedMinutes(int minutes) {
        return attendees.stream()
                .filter(attendee -> attendee.attendedMinutes(minutes))
                .count();
    }

    /** Returns the number who attended at least this percentage of the meeting; empty for an unknown length. */
    public OptionalLong attendedShare(int percent) {
        if (meeting == null || meeting.durationMinutes().orElse(0) == 0) {
            return OptionalLong.empty();
        }
        long length = 60L * meeting.durationMinutes().getAsInt();
        return OptionalLong.of(attendees.stream()
                .filter(attendee -> attendee.seconds() * 100 >= length * percent)
                .count());
    }
}
