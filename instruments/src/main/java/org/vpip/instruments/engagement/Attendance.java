package org.vpip.instruments.engagement;

import java.util.List;

/**
 * Attendance of sessions, by pseudonym.
 *
 * @param sessions planned ones, held or not
 * @param attended people who are known, once a session
 * @param reported ids of the sessions with an attendance report; of others nothing is known
 * @param strangers how many people in attendance reports are not known, over all sessions
 */
public record Attendance(
        List<Session> sessions, List<AttendanceRecord> attended, List<String> reported, int strangers) {
    public Attendance {
        sessions = List.copyOf(sessions);
        attended = List.copyOf(attended);
        reported = List.copyOf(reported);
    }

    /** Returns sessions without a report. */
    public static Attendance of(List<Session> sessions) {
        return new Attendance(sessions, List.of(), List.of(), 0);
    }
}
