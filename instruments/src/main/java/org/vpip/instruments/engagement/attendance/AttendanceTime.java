package org.vpip.instruments.engagement.attendance;

import java.time.Duration;
import java.time.LocalDateTime;

/** What one row of a report tells of the time somebody was there. */
public sealed interface AttendanceTime {

    /**
     * From joining to leaving, on the wall clock of the account; its time zone stands nowhere in the report.
     *
     * @param leave not before join
     */
    record StayInterval(LocalDateTime join, LocalDateTime leave) implements AttendanceTime {
        public StayInterval {
            if (leave.isBefore(join)) {
                throw new IllegalArgumentException("leave must not be before join: " + join + ", " + leave);
            }
        }

        public long seconds() {
            return Duration.between(join, leave).toSeconds();
        }
    }

    /** A sum without times, as in a report of unique users: whole minutes rounded up by Zoom. */
    record TotalDuration(long seconds) implements AttendanceTime {
        public TotalDuration {
            if (seconds < 0) {
                throw new IllegalArgumentException("seconds must not be negative: " + seconds);
            }
        }
    }

    /** The row does not tell: a time is missing or unreadable, or leaving comes before joining. Counts as no time at all. */
    record UnknownDuration() implements AttendanceTime {}
}
