package org.vpip.instruments.engagement.attendance;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.engagement.attendance.TimeSpent.Stay;
import org.vpip.instruments.engagement.attendance.TimeSpent.Total;
import org.vpip.instruments.engagement.attendance.TimeSpent.Untold;
import org.vpip.instruments.instrument.Numeral;
import org.vpip.instruments.problem.Place;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

/** Reads the rows of people; a row whose time cannot be used stays, and is remarked on. Used for one report. */
final class ConnectionRows {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2}):(\\d{2})");

    private final String shown;
    private final DateOrder order;
    private final @Nullable Meeting meeting;
    private final Problems remarks;
    private int read;
    private String unreadable = "";

    ConnectionRows(String shown, DateOrder order, @Nullable Meeting meeting, Problems remarks) {
        this.shown = shown;
        this.order = order;
        this.meeting = meeting;
        this.remarks = remarks;
    }

    @Nullable
    Meeting meeting() {
        return meeting;
    }

    /** Whether there were times, but none that could be read: then the file is something else. */
    boolean readNothing() {
        return read == 0 && !unreadable.isEmpty();
    }

    /** A text that stood where a time should. */
    String unreadable() {
        return unreadable;
    }

    Connection read(ReportRow row) {
        PersonName name = PersonName.of(row.ofPerson(ReportColumn.NAME));
        String email = row.ofPerson(ReportColumn.EMAIL).toLowerCase(Locale.ROOT);
        boolean waiting = row.isYes(ReportColumn.WAITING);
        boolean host = row.host() || name.isHost() || isHost(email);
        TimeSpent time = row.columns().haveTimes() ? stay(row, waiting) : total(row, waiting);
        return new Connection(row.number(), name, email, time, host, row.isYes(ReportColumn.GUEST), waiting);
    }

    private boolean isHost(String email) {
        return meeting != null && !email.isEmpty() && email.equals(meeting.hostEmail());
    }

    private TimeSpent stay(ReportRow row, boolean waiting) {
        String joinCell = row.ofPerson(ReportColumn.JOIN);
        String leaveCell = row.ofPerson(ReportColumn.LEAVE);
        Optional<LocalDateTime> join = time(joinCell);
        Optional<LocalDateTime> leave =
                row.columns().people().containsKey(ReportColumn.LEAVE) ? time(leaveCell) : leave(row, join);
        if (join.isPresent() && leave.isPresent() && !leave.get().isBefore(join.get())) {
            return new Stay(join.get(), leave.get());
        }
        if (!waiting) {
            boolean both = join.isPresent() && leave.isPresent();
            remarks.add(
                    both ? ProblemCode.LEAVE_BEFORE_JOIN : ProblemCode.STAY_NOT_TOLD,
                    new Place(shown, null, row.number(), null),
                    leaveCell,
                    joinCell);
        }
        return new Untold();
    }

    /** Without a column for leaving, the reported duration tells when that was. */
    private static Optional<LocalDateTime> leave(ReportRow row, Optional<LocalDateTime> join) {
        OptionalDouble seconds = seconds(row, row.ofPerson(ReportColumn.DURATION));
        return seconds.isEmpty() ? Optional.empty() : join.map(from -> from.plusSeconds((long) seconds.getAsDouble()));
    }

    private Optional<LocalDateTime> time(String cell) {
        Optional<LocalDateTime> time = WrittenTime.of(cell).flatMap(written -> written.in(order));
        if (time.isPresent()) {
            read++;
        } else if (!cell.isEmpty()) {
            unreadable = cell;
        }
        return time;
    }

    private TimeSpent total(ReportRow row, boolean waiting) {
        boolean totals = row.columns().people().containsKey(ReportColumn.TOTAL);
        String cell = row.ofPerson(totals ? ReportColumn.TOTAL : ReportColumn.DURATION);
        OptionalDouble seconds = seconds(row, cell);
        if (seconds.isPresent()) {
            read++;
            return new Total(Math.round(seconds.getAsDouble()));
        }
        unreadable = cell.isEmpty() ? unreadable : cell;
        if (!waiting) {
            remarks.add(ProblemCode.STAY_NOT_TOLD, new Place(shown, null, row.number(), null), cell, "");
        }
        return new Untold();
    }

    private static OptionalDouble seconds(ReportRow row, String cell) {
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
