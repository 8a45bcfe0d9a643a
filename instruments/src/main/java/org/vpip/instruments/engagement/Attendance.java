package org.vpip.instruments.engagement;

import java.util.List;

/**
 * Attendance of sessions, by pseudonym.
 *
 * @param sessions planned ones, held or not
 * @param attended known people, once per session
 * @param reported ids of the sessions with an attendance report; attendance of others is unknown
 * @param strangers number of unknown people in attendance reports, over all sessions
 */
public record Attendance(
        List<Session> sessions, List<AttendanceRecord> attended, List<String> reported, int strangers) {
    public Attendance {
        sessions = List.copyOf(sessions);
        attended = List.copyOf(attended);
        reported = List.copyOf(reported);
    }

    public static Attendance of(List<Session> sessions) {
        return new Attendance(sessions, List.of(), List.of(), 0);
    }
}
