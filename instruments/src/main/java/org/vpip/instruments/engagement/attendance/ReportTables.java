package org.vpip.instruments.engagement.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.format.Sheet.NumberedCells;

/**
 * The tables that stand one below the other in a report: a meeting, and one or more of people, each with its heading.
 *
 * @param headings all that were recognised, in order
 * @param meeting rows of a meeting block
 * @param people rows of people
 */
record ReportTables(List<ReportColumns> headings, List<ReportRow> meeting, List<ReportRow> people) {
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

    /** Finds headings by what they say. */
    static ReportTables of(List<NumberedCells> rows) {
        Optional<ReportColumns> columns = Optional.empty();
        boolean hosts = false;
        boolean blank = false;
        ReportTables tables = new ReportTables(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (NumberedCells row : rows) {
            String title = title(row.cells());
            Optional<ReportColumns> heading = ReportColumns.of(row.cells());
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
                tables.add(new ReportRow(row.number(), row.cells(), columns.get(), hosts));
            }
        }
        return tables;
    }

    /** Sums and remarks that somebody wrote below the list: they have no time of joining. */
    private static boolean isBelowTheTable(ReportColumns columns, NumberedCells row) {
        return columns.haveTimes()
                && WrittenTime.of(ReportColumns.cell(columns.people(), ReportColumn.JOIN, row.cells()))
                        .isEmpty();
    }

    private void add(ReportRow row) {
        (row.columns().areOfMeeting() ? meeting : people).add(row);
    }

    /** The text of a row that has only one cell filled in, as the title of a section has. */
    private static String title(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() == 1 ? ReportColumn.plain(filled.get(0)) : "";
    }

    /** Headings of people that can be used. */
    boolean havePeople() {
        return headings.stream().anyMatch(ReportTables::isOfPeople);
    }

    static boolean isOfPeople(ReportColumns heading) {
        return heading.haveNames() && (heading.haveTimes() || heading.haveTotals());
    }

    boolean areFrench() {
        return headings.stream().anyMatch(ReportColumns::french);
    }
}
