package org.vpip.instruments.engagement.attendance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

/** A detector of two columns of dates and a number of minutes that agrees with them, for unknown headings. */
final class ColumnDetector {
    private static final double AGREEMENT_SHARE = 0.8;
    private static final Set<AttendanceColumn> OTHERS =
            Set.of(AttendanceColumn.EMAIL, AttendanceColumn.GUEST, AttendanceColumn.WAITING, AttendanceColumn.ATTENDED);

    private final List<NumberedRow> rows;
    private final List<String> heading;

    private ColumnDetector(List<NumberedRow> rows, List<String> heading) {
        this.heading = heading;
        this.rows = rows;
    }

    /** Returns the last table of people; empty when there is none or its heading is of a meeting. */
    static Optional<AttendanceTables> tables(List<NumberedRow> all) {
        List<NumberedRow> rows = new ArrayList<>();
        List<String> heading = List.of();
        boolean ofMeeting = false;
        for (NumberedRow row : all) {
            boolean dated = dates(row).size() >= 2;
            if (dated && !ofMeeting) {
                rows.add(row);
            } else if (!dated && row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.clear();
                heading = row.cells();
                ofMeeting = AttendanceColumns.of(row.cells())
                        .filter(AttendanceColumns::isMeetingTable)
                        .isPresent();
            }
        }
        return rows.isEmpty() ? Optional.empty() : new ColumnDetector(rows, heading).tables();
    }

    private static List<Integer> dates(NumberedRow row) {
        return IntStream.range(0, row.cells().size())
                .filter(at -> AmbiguousTimestamp.of(row.cells().get(at)).isPresent())
                .boxed()
                .toList();
    }

    private Optional<AttendanceTables> tables() {
        List<Integer> dates = dates(rows.get(0));
        int join = dates.get(0);
        int leave = dates.get(1);
        Optional<Integer> minutes = columns()
                .filter(at -> at > leave && share(row -> agrees(row, join, leave, at)) >= AGREEMENT_SHARE)
                .boxed()
                .findFirst();
        Optional<Integer> email = columns()
                .filter(at -> share(row -> cell(row, at).contains("@")) > 0)
                .boxed()
                .findFirst();
        Optional<Integer> name = columns()
                .filter(at -> at < join && !email.equals(Optional.of(at)))
                .filter(at -> share(row -> cell(row, at).chars().anyMatch(Character::isLetter)) >= AGREEMENT_SHARE)
                .boxed()
                .findFirst();
        if (minutes.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Map<AttendanceColumn, Integer> people = new EnumMap<>(
                Map.of(AttendanceColumn.NAME, name.get(), AttendanceColumn.JOIN, join, AttendanceColumn.LEAVE, leave));
        email.ifPresent(at -> people.put(AttendanceColumn.EMAIL, at));
        for (int at = 0; at < heading.size(); at++) {
            int column = at;
            AttendanceColumn.of(heading.get(at))
                    .filter(OTHERS::contains)
                    .ifPresent(known -> people.putIfAbsent(known, column));
        }
        boolean french = heading.stream().anyMatch(AttendanceColumn::isFrench);
        AttendanceColumns columns = new AttendanceColumns(Map.of(), people, false, french);
        List<AttendanceRow> found = rows.stream()
                .map(row -> new AttendanceRow(row.number(), row.cells(), columns, false))
                .toList();
        return Optional.of(new AttendanceTables(List.of(columns), List.of(), found));
    }

    private IntStream columns() {
        return IntStream.range(0, rows.get(0).cells().size());
    }

    private double share(Predicate<NumberedRow> holds) {
        return rows.stream().filter(holds).count() / (double) rows.size();
    }

    private static String cell(NumberedRow row, int at) {
        return at < row.cells().size() ? row.cells().get(at).strip() : "";
    }

    /** Returns whether the minutes agree; Zoom rounds them up, and within a day the date format is irrelevant. */
    private static boolean agrees(NumberedRow row, int join, int leave, int minutes) {
        if (!cell(row, minutes).matches("\\d{1,4}")) {
            return false;
        }
        for (DateOrder order : DateOrder.values()) {
            var from = AmbiguousTimestamp.of(cell(row, join)).flatMap(time -> time.toDateTime(order));
            var to = AmbiguousTimestamp.of(cell(row, leave)).flatMap(time -> time.toDateTime(order));
            if (from.isPresent() && to.isPresent()) {
                long seconds = Duration.between(from.get(), to.get()).toSeconds();
                if (Math.abs(seconds - 60L * Integer.parseInt(cell(row, minutes))) <= 90) {
                    return true;
                }
            }
        }
        return false;
    }
}
