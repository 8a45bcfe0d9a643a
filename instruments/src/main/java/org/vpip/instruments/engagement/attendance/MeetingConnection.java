package org.vpip.instruments.engagement.attendance;

/**
 * One row of a report: one device of one person, from joining to leaving.
 *
 * @param row as a spreadsheet counts
 * @param email in lower case; empty for a guest who did not sign in
 * @param host whether the row is that of a host
 * @param waiting whether it was spent in the waiting room, which is no attendance
 */
public record MeetingConnection(
        int row, DisplayName name, String email, AttendanceTime time, boolean host, boolean guest, boolean waiting) {

    /** Whether there is neither a name nor an e-mail, so that nobody knows who this was. */
    boolean isNameless() {
        return email.isEmpty() && name.key().isBlank();
    }
}
