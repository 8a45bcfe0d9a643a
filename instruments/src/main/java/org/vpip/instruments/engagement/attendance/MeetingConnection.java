package org.vpip.instruments.engagement.attendance;

/**
 * One row of a report: one device of one person, from joining to leaving.
 *
 * @param row as a spreadsheet counts
 * @param email in lower case; empty for a guest who did not sign in
 * @param host whether the row is that of a host
 * @param waiting whether it was in the waiting room, which is not attendance
 */
public record MeetingConnection(
        int row, DisplayName name, String email, AttendanceTime time, boolean host, boolean guest, boolean waiting) {

    /** Returns whether the person is unknown: neither a name nor an e-mail. */
    boolean isNameless() {
        return email.isEmpty() && name.displayed().isBlank();
    }
}
