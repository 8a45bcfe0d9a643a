package org.vpip.instruments.engagement.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

/**
 * The successive tables of a report: a meeting, and one or more of people, each with its heading.
 *
 * @param headings all recognized ones, in order
 * @param meeting rows of a meeting block
 * @param people rows of people
 */
record AttendanceTables(List<AttendanceColumns> headings, List<AttendanceRow> meeting, List<AttendanceRow> people) {
    private static final Set<String> HOSTS = Set.of("host details", "details de l hote", "details sur l hote");
    private static final Set<String> OTHERS = Set.of(
            "panelist details",
            "attendee details",
            "other attended",
            "attendee report",
            "details du panneliste",
            "details des panelistes",
            "details du paneliste",
            "details du participant",
            "details des participants",
            "autres participants",
            "rapport sur les participants",
            "rapport des participants");

    /** Finds the tables by the text of their headings. */
    static AttendanceTables of(List<NumberedRow> rows) {
        Optional<AttendanceColumns> columns = Optional.empty();
        boolean hosts = false;
        boolean blank = false;
        AttendanceTables tables = new AttendanceTables(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (NumberedRow row : rows) {
            String title = title(row.cells());
            Optional<AttendanceColumns> heading = AttendanceColumns.of(row.cells());
            if (heading.isPresent()) {
                columns = heading.map(found -> found.completed(rows, row.number()));
                tables.headings.add(columns.get());
                blank = false;
            } else if (HOSTS.contains(title) || OTHERS.contains(title)) {
                hosts = HOSTS.contains(title);
                columns = Optional.empty();
            } else if (row.cells().stream().allMatch(String::isBlank)) {
                blank = true;
            } else if (columns.isPresent() && !(blank && isBelowTheTable(columns.get(), row))) {
                tables.add(new AttendanceRow(row.number(), row.cells(), columns.get(), hosts));
            }
        }
        return tables;
    }

    /** Returns whether a row is a total or a remark below the list, which has no time of joining. */
    private static boolean isBelowTheTable(AttendanceColumns columns, NumberedRow row) {
        return columns.hasTimes()
                && AmbiguousTimestamp.of(AttendanceColumns.cell(columns.people(), AttendanceColumn.JOIN, row.cells()))
                        .isEmpty();
    }

    private void add(AttendanceRow row) {
        (row.columns().isMeetingTable() ? meeting : people).add(row);
    }

    /** Returns the text of a row with a single filled cell, as section titles have. */
    private static String title(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() == 1 ? AttendanceColumn.plain(filled.get(0)) : "";
    }

    boolean hasPeople() {
        return headings.stream().anyMatch(AttendanceTables::isPeopleTable);
    }

    static boolean isPeopleTable(AttendanceColumns heading) {
        return heading.hasNames() && (heading.hasTimes() || heading.hasTotals());
    }

    boolean isFrench() {
        return headings.stream().anyMatch(AttendanceColumns::french);
    }
}
