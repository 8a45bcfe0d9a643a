package org.vpip.instruments.engagement.attendance;

import java.util.List;

/** One row below a heading. */
record ReportRow(int number, List<String> cells, ReportColumns columns, boolean host) {

    String ofPerson(ReportColumn column) {
        return ReportColumns.cell(columns.people(), column, cells);
    }

    String ofMeeting(ReportColumn column) {
        return ReportColumns.cell(columns.meeting(), column, cells);
    }

    boolean isYes(ReportColumn column) {
        return ofPerson(column).matches("(?i)y|yes|oui|o|true|vrai|1");
    }

    /** A webinar report lists who registered and never came. */
    boolean isAbsent() {
        return ofPerson(ReportColumn.ATTENDED).matches("(?i)n|no|non|false|faux|0");
    }
}
