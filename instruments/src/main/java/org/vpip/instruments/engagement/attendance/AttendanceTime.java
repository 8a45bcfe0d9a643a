package org.vpip.instruments.engagement.attendance;

import java.time.Duration;
import java.time.LocalDateTime;

/** The time that one row of a report gives. */
public sealed interface AttendanceTime {

    /** The interval from joining to leaving, never reversed, on the wall clock of the account. */
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

    /** A total without times, as in a report of unique users: minutes rounded up by Zoom. */
    record TotalDuration(long seconds) implements AttendanceTime {
        public TotalDuration {
            if (seconds < 0) {
                throw new IllegalArgumentException("seconds must not be negative: " + seconds);
            }
        }
    }

    /** An unknown duration: a time is missing or unreadable, or leaving precedes joining. It counts as zero. */
    record UnknownDuration() implements AttendanceTime {}
}
