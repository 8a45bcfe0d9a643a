package org.vpip.instruments.engagement.attendance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.format.DelimitedRows;
import org.vpip.instruments.format.Sheet.NumberedCells;
import org.vpip.instruments.problem.Place;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

/**
 * Reads an attendance report of Zoom in any of its variants: with or without a block on the meeting, older and newer
 * headings, English and French, unique users, an administrator's report, a webinar, the list of the programming interface.
 */
public final class AttendanceReader {
    private final String shown;
    private final Problems problems;

    private AttendanceReader(String shown, Problems problems) {
        this.shown = shown;
        this.problems = problems;
    }

    /**
     * @param shown how problems name the file
     * @param day on which the meeting is known to have been; null when that is not known
     * @return empty when the file is refused, and then a problem says why
     */
    public static Optional<AttendanceReport> read(Path file, String shown, @Nullable LocalDate day, Problems problems) {
        AttendanceReader reader = new AttendanceReader(shown, problems);
        Path name = file.getFileName();
        return reader.rows(file)
                .flatMap(reader::tables)
                .flatMap(tables -> reader.report(tables, name == null ? "" : name.toString(), day));
    }

    private Optional<List<NumberedCells>> rows(Path file) {
        if (!Files.isRegularFile(file)) {
            return refused(ProblemCode.NO_SUCH_FILE);
        }
        Optional<List<NumberedCells>> rows = DelimitedRows.read(file, shown, problems);
        if (rows.isPresent()
                && rows.get().stream().allMatch(row -> row.cells().stream().allMatch(String::isBlank))) {
            return refused(ProblemCode.FILE_EMPTY);
        }
        return rows;
    }

    private Optional<ReportTables> tables(List<NumberedCells> rows) {
        ReportTables tables = ReportTables.of(rows);
        if (tables.havePeople()) {
            return Optional.of(tables);
        }
        boolean joined = tables.headings().stream().anyMatch(ReportColumns::haveTimes);
        boolean named = tables.headings().stream().anyMatch(ReportColumns::haveNames);
        if (joined || named) {
            return refused(joined ? ProblemCode.REPORT_WITHOUT_NAMES : ProblemCode.REPORT_WITHOUT_TIMES);
        }
        Optional<ReportTables> guessed = GuessedColumns.tables(rows);
        return guessed.isPresent() ? guessed : refused(ProblemCode.NOT_AN_ATTENDANCE_REPORT);
    }

    private Optional<AttendanceReport> report(ReportTables tables, String fileName, @Nullable LocalDate day) {
        List<ReportRow> people = tables.people().stream()
                .filter(row -> ReportTables.isOfPeople(row.columns()) && !row.isAbsent())
                .toList();
        DateOrderClues clues = clues(tables, people, fileName);
        if (day != null) {
            clues.day(day);
        }
        if (clues.contradict()) {
            return refused(ProblemCode.REPORT_DATES_CONTRADICT);
        }
        Problems remarks = new Problems();
        DateOrder order = order(clues, tables, remarks);
        MeetingBlock meeting = new MeetingBlock(order);
        ConnectionRows rows = new ConnectionRows(
                shown, order, meeting.of(tables.meeting(), people).orElse(null), remarks);
        List<Connection> connections = people.stream().map(rows::read).toList();
        if (meeting.areSeveral(tables.meeting(), people)) {
            remarks.add(ProblemCode.REPORT_OF_SEVERAL_MEETINGS, Place.file(shown));
        }
        if (rows.readNothing()) {
            problems.add(ProblemCode.REPORT_TIMES_UNREADABLE, Place.file(shown), rows.unreadable());
            return Optional.empty();
        }
        long nameless = connections.stream()
                .filter(connection -> !connection.waiting() && connection.isNameless())
                .count();
        if (nameless > 0) {
            remarks.add(ProblemCode.ROWS_WITHOUT_PERSON, Place.file(shown), nameless);
        }
        return Optional.of(AttendanceReport.of(rows.meeting(), connections, remarks.list()));
    }

    private DateOrder order(DateOrderClues clues, ReportTables tables, Problems remarks) {
        DateOrder usual = tables.areFrench() ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        if (clues.leaveDoubt()) {
            remarks.add(
                    usual == DateOrder.DAY_FIRST
                            ? ProblemCode.REPORT_DAY_FIRST_ASSUMED
                            : ProblemCode.REPORT_MONTH_FIRST_ASSUMED,
                    Place.file(shown));
        }
        return clues.certain().orElse(usual);
    }

    private static DateOrderClues clues(ReportTables tables, List<ReportRow> people, String fileName) {
        DateOrderClues clues = new DateOrderClues();
        clues.fileName(fileName);
        for (ReportRow row : tables.meeting()) {
            clues.stay(row.ofMeeting(ReportColumn.START), row.ofMeeting(ReportColumn.END));
        }
        for (ReportRow row : people) {
            clues.stay(row.ofPerson(ReportColumn.JOIN), row.ofPerson(ReportColumn.LEAVE));
        }
        return clues;
    }

    private <T> Optional<T> refused(ProblemCode code) {
        problems.add(code, Place.file(shown));
        return Optional.empty();
    }
}
