package org.vpip.instruments.engagement.attendance;

import java.util.List;

record AttendanceRow(int number, List<String> cells, AttendanceColumns columns, boolean host) {

    String personCell(AttendanceColumn column) {
        return AttendanceColumns.cell(columns.people(), column, cells);
    }

    String meetingCell(AttendanceColumn column) {
        return AttendanceColumns.cell(columns.meeting(), column, cells);
    }

    boolean isYes(AttendanceColumn column) {
        return personCell(column).matches("(?i)y|yes|oui|o|true|vrai|1");
    }

    /** Returns whether the person registered for a webinar and never came. */
    boolean isAbsent() {
        return personCell(AttendanceColumn.ATTENDED).matches("(?i)n|no|non|false|faux|0");
    }
}
