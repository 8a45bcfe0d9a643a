package org.vpip.instruments.engagement.attendance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.DelimitedReportReader;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

/** A reader of all variants of Zoom's attendance reports, in English and French, and of the API's list. */
public final class AttendanceReader {
    private final String shown;
    private final Predicate<String> known;
    private final Problems problems;

    private AttendanceReader(String shown, Predicate<String> known, Problems problems) {
        this.shown = shown;
        this.known = known;
        this.problems = problems;
    }

    /**
     * Reads a report; empty when the file is refused, which is reported.
     *
     * @param shown name of the file in problems
     * @param day of the meeting; null when unknown
     */
    public static Optional<AttendanceReport> read(Path file, String shown, @Nullable LocalDate day, Problems problems) {
        return read(file, shown, day, name -> false, problems);
    }

    /** @param known whether a name is a member's or an alias, so that parentheses can hold it as the original name */
    public static Optional<AttendanceReport> read(
            Path file, String shown, @Nullable LocalDate day, Predicate<String> known, Problems problems) {
        AttendanceReader reader = new AttendanceReader(shown, known, problems);
        Path name = file.getFileName();
        return reader.rows(file)
                .flatMap(reader::tables)
                .flatMap(tables -> reader.report(tables, name == null ? "" : name.toString(), day));
    }

    private Optional<List<NumberedRow>> rows(Path file) {
        if (!Files.isRegularFile(file)) {
            return refused(ProblemCode.NO_SUCH_FILE);
        }
        Optional<List<NumberedRow>> rows = DelimitedReportReader.read(file, shown, problems);
        if (rows.isPresent()
                && rows.get().stream().allMatch(row -> row.cells().stream().allMatch(String::isBlank))) {
            return refused(ProblemCode.FILE_EMPTY);
        }
        return rows;
    }

    private Optional<AttendanceTables> tables(List<NumberedRow> rows) {
        AttendanceTables tables = AttendanceTables.of(rows);
        if (tables.hasPeople()) {
            return Optional.of(tables);
        }
        boolean joined = tables.headings().stream().anyMatch(AttendanceColumns::hasTimes);
        boolean named = tables.headings().stream().anyMatch(AttendanceColumns::hasNames);
        if (joined || named) {
            return refused(joined ? ProblemCode.REPORT_WITHOUT_NAMES : ProblemCode.REPORT_WITHOUT_TIMES);
        }
        Optional<AttendanceTables> guessed = ColumnDetector.tables(rows);
        return guessed.isPresent() ? guessed : refused(ProblemCode.NOT_AN_ATTENDANCE_REPORT);
    }

    private Optional<AttendanceReport> report(AttendanceTables tables, String fileName, @Nullable LocalDate day) {
        List<AttendanceRow> people = tables.people().stream()
                .filter(row -> AttendanceTables.isPeopleTable(row.columns()) && !row.isAbsent())
                .toList();
        DateOrderDetector clues = clues(tables, people, fileName);
        if (day != null) {
            clues.addMeetingDay(day);
        }
        if (clues.isContradictory()) {
            return refused(ProblemCode.REPORT_DATES_CONTRADICT);
        }
        Problems remarks = new Problems();
        DateOrder order = order(clues, tables, remarks);
        MeetingBlockReader meeting = new MeetingBlockReader(order);
        ConnectionReader rows = new ConnectionReader(
                shown, order, meeting.of(tables.meeting(), people).orElse(null), remarks);
        List<MeetingConnection> connections = people.stream().map(rows::read).toList();
        if (meeting.hasSeveralMeetings(tables.meeting(), people)) {
            remarks.add(ProblemCode.REPORT_OF_SEVERAL_MEETINGS, ProblemLocation.file(shown));
        }
        if (rows.hasOnlyUnreadableTimes()) {
            problems.add(ProblemCode.REPORT_TIMES_UNREADABLE, ProblemLocation.file(shown), rows.unreadableTime());
            return Optional.empty();
        }
        long nameless = connections.stream()
                .filter(connection -> !connection.waiting() && connection.isNameless())
                .count();
        if (nameless > 0) {
            remarks.add(ProblemCode.ROWS_WITHOUT_PERSON, ProblemLocation.file(shown), nameless);
        }
        AttendeeMatcher matcher = new AttendeeMatcher(connections, known);
        matcher.report(shown, remarks);
        return Optional.of(new AttendanceReport(rows.meeting(), connections, matcher.attendees(), remarks.list()));
    }

    private DateOrder order(DateOrderDetector clues, AttendanceTables tables, Problems remarks) {
        DateOrder usual = tables.isFrench() ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        if (clues.isAmbiguous()) {
            remarks.add(
                    usual == DateOrder.DAY_FIRST
                            ? ProblemCode.REPORT_DAY_FIRST_ASSUMED
                            : ProblemCode.REPORT_MONTH_FIRST_ASSUMED,
                    ProblemLocation.file(shown));
        }
        return clues.detectedOrder().orElse(usual);
    }

    private static DateOrderDetector clues(AttendanceTables tables, List<AttendanceRow> people, String fileName) {
        DateOrderDetector clues = new DateOrderDetector();
        clues.addFileName(fileName);
        for (AttendanceRow row : tables.meeting()) {
            clues.addStay(row.meetingCell(AttendanceColumn.START), row.meetingCell(AttendanceColumn.END));
        }
        for (AttendanceRow row : people) {
            clues.addStay(row.personCell(AttendanceColumn.JOIN), row.personCell(AttendanceColumn.LEAVE));
        }
        return clues;
    }

    private <T> Optional<T> refused(ProblemCode code) {
        problems.add(code, ProblemLocation.file(shown));
        return Optional.empty();
    }
}
