package org.vpip.instruments.engagement.attendance;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.engagement.attendance.AttendanceTime.StayInterval;
import org.vpip.instruments.engagement.attendance.AttendanceTime.TotalDuration;
import org.vpip.instruments.engagement.attendance.AttendanceTime.UnknownDuration;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;

/** A reader of the rows of people; rows with unusable times stay with a remark. One instance reads one report. */
final class ConnectionReader {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2}):(\\d{2})");

    private final String shown;
    private final DateOrder order;
    private final @Nullable Meeting meeting;
    private final Problems remarks;
    private int read;
    private String unreadableTime = "";

    ConnectionReader(String shown, DateOrder order, @Nullable Meeting meeting, Problems remarks) {
        this.shown = shown;
        this.order = order;
        this.meeting = meeting;
        this.remarks = remarks;
    }

    @Nullable
    Meeting meeting() {
        return meeting;
    }

    /** Returns whether there were times but none was readable: then the file is not a report. */
    boolean hasOnlyUnreadableTimes() {
        return read == 0 && !unreadableTime.isEmpty();
    }

    /** Returns an example of an unreadable time. */
    String unreadableTime() {
        return unreadableTime;
    }

    MeetingConnection read(AttendanceRow row) {
        DisplayName name = DisplayName.of(row.personCell(AttendanceColumn.NAME));
        String email = row.personCell(AttendanceColumn.EMAIL).toLowerCase(Locale.ROOT);
        boolean waiting = row.isYes(AttendanceColumn.WAITING);
        boolean host = row.host() || name.isHost() || isHost(email);
        AttendanceTime time = row.columns().hasTimes() ? stay(row, waiting) : total(row, waiting);
        return new MeetingConnection(row.number(), name, email, time, host, row.isYes(AttendanceColumn.GUEST), waiting);
    }

    private boolean isHost(String email) {
        return meeting != null && !email.isEmpty() && email.equals(meeting.hostEmail());
    }

    private AttendanceTime stay(AttendanceRow row, boolean waiting) {
        String joinCell = row.personCell(AttendanceColumn.JOIN);
        String leaveCell = row.personCell(AttendanceColumn.LEAVE);
        Optional<LocalDateTime> join = time(joinCell);
        Optional<LocalDateTime> leave =
                row.columns().people().containsKey(AttendanceColumn.LEAVE) ? time(leaveCell) : leave(row, join);
        if (join.isPresent() && leave.isPresent() && !leave.get().isBefore(join.get())) {
            return new StayInterval(join.get(), leave.get());
        }
        if (!waiting) {
            boolean both = join.isPresent() && leave.isPresent();
            remarks.add(
                    both ? ProblemCode.LEAVE_BEFORE_JOIN : ProblemCode.STAY_NOT_STATED,
                    new ProblemLocation(shown, null, row.number(), null),
                    leaveCell,
                    joinCell);
        }
        return new UnknownDuration();
    }

    /** Returns the time of leaving; without its column, it follows from the reported duration. */
    private static Optional<LocalDateTime> leave(AttendanceRow row, Optional<LocalDateTime> join) {
        OptionalDouble seconds = seconds(row, row.personCell(AttendanceColumn.DURATION));
        return seconds.isEmpty() ? Optional.empty() : join.map(from -> from.plusSeconds((long) seconds.getAsDouble()));
    }

    private Optional<LocalDateTime> time(String cell) {
        Optional<LocalDateTime> time = AmbiguousTimestamp.of(cell).flatMap(written -> written.toDateTime(order));
        if (time.isPresent()) {
            read++;
        } else if (!cell.isEmpty()) {
            unreadableTime = cell;
        }
        return time;
    }

    private AttendanceTime total(AttendanceRow row, boolean waiting) {
        boolean totals = row.columns().people().containsKey(AttendanceColumn.TOTAL);
        String cell = row.personCell(totals ? AttendanceColumn.TOTAL : AttendanceColumn.DURATION);
        OptionalDouble seconds = seconds(row, cell);
        if (seconds.isPresent()) {
            read++;
            return new TotalDuration(Math.round(seconds.getAsDouble()));
        }
        unreadableTime = cell.isEmpty() ? unreadableTime : cell;
        if (!waiting) {
            remarks.add(ProblemCode.STAY_NOT_STATED, new ProblemLocation(shown, null, row.number(), null), cell, "");
        }
        return new UnknownDuration();
    }

    private static OptionalDouble seconds(AttendanceRow row, String cell) {
        Matcher clock = CLOCK.matcher(cell);
        if (clock.matches()) {
            return OptionalDouble.of(3600.0 * Integer.parseInt(clock.group(1))
                    + 60.0 * Integer.parseInt(clock.group(2))
                    + Integer.parseInt(clock.group(3)));
        }
        OptionalDouble number =
                Numeral.read(cell.replaceAll("[\\s\u00A0\u202F]", "").replace(',', '.'));
        return number.isEmpty() || number.getAsDouble() < 0 || number.getAsDouble() > 1e9
                ? OptionalDouble.empty()
                : OptionalDouble.of(number.getAsDouble() * (row.columns().seconds() ? 1 : 60));
    }
}
