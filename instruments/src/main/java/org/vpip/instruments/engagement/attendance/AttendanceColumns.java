package org.vpip.instruments.engagement.attendance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

/**
 * The positions of the columns of a table.
 *
 * @param meeting columns about the meeting: those before the name, when a report repeats the meeting in every row
 * @param people columns about the person
 * @param seconds whether the duration is in seconds, as in Zoom's API, and not in minutes
 */
record AttendanceColumns(
        Map<AttendanceColumn, Integer> meeting,
        Map<AttendanceColumn, Integer> people,
        boolean seconds,
        boolean french) {

    private static final double MOSTLY = 0.8;

    /** Reads a heading; empty when the row is none. */
    static Optional<AttendanceColumns> of(List<String> heading) {
        List<Optional<AttendanceColumn>> known =
                heading.stream().map(AttendanceColumn::of).toList();
        long found = known.stream().flatMap(Optional::stream).distinct().count();
        if (found < 2
                || heading.stream().anyMatch(cell -> AmbiguousTimestamp.of(cell).isPresent())) {
            return Optional.empty();
        }
        boolean french = heading.stream().anyMatch(AttendanceColumn::isFrench);
        boolean seconds = heading.stream().anyMatch(cell -> cell.strip().equals("user_email"))
                || heading.stream().anyMatch(AttendanceColumns::namesSeconds);
        AttendanceColumns columns = new AttendanceColumns(
                new EnumMap<>(AttendanceColumn.class), new EnumMap<>(AttendanceColumn.class), seconds, french);
        columns.place(known);
        return Optional.of(columns);
    }

    private static boolean namesSeconds(String heading) {
        String plain = heading.toLowerCase(Locale.ROOT);
        return plain.contains("(second") || plain.contains("_seconds");
    }

    private void place(List<Optional<AttendanceColumn>> known) {
        int person = isMeeting(known) ? known.size() : firstOfPerson(known);
        for (int at = 0; at < known.size(); at++) {
            if (known.get(at).isPresent()) {
                (at < person ? meeting : people).putIfAbsent(known.get(at).get(), at);
            }
        }
        if (person < known.size() && !meeting.containsKey(AttendanceColumn.TOPIC)) {
            meeting.forEach(people::putIfAbsent);
            meeting.clear();
        }
    }

    /** Returns whether the heading is of a meeting alone: a host with name and e-mail, but no joining. */
    private static boolean isMeeting(List<Optional<AttendanceColumn>> known) {
        List<AttendanceColumn> all = known.stream().flatMap(Optional::stream).toList();
        boolean named = all.contains(AttendanceColumn.TOPIC) || all.contains(AttendanceColumn.MEETING_ID);
        boolean described = all.contains(AttendanceColumn.START) || all.contains(AttendanceColumn.PARTICIPANTS);
        return named && described && !all.contains(AttendanceColumn.JOIN) && !all.contains(AttendanceColumn.TOTAL);
    }

    /** Returns the last name before joining; an administrator's report has the host's name further ahead. */
    private static int firstOfPerson(List<Optional<AttendanceColumn>> known) {
        List<Integer> names = new ArrayList<>();
        int join = known.indexOf(Optional.of(AttendanceColumn.JOIN));
        for (int at = 0; at < known.size(); at++) {
            if (known.get(at).equals(Optional.of(AttendanceColumn.NAME))
                    && (names.isEmpty() || join < 0 || at < join)) {
                names.add(at);
            }
        }
        return names.isEmpty() ? 0 : names.get(names.size() - 1);
    }

    /**
     * Completes missing columns of joining and leaving by columns of dates: headings vary, the values below do not.
     *
     * @param all rows of the file
     * @param heading number of this heading's row
     */
    AttendanceColumns completed(List<NumberedRow> all, int heading) {
        boolean join = people.containsKey(AttendanceColumn.JOIN);
        boolean leave = people.containsKey(AttendanceColumn.LEAVE);
        if (!hasNames() || people.containsKey(AttendanceColumn.TOTAL) || (join && leave)) {
            return this;
        }
        List<NumberedRow> below = all.stream()
                .filter(row -> row.number() > heading)
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .takeWhile(row -> of(row.cells()).isEmpty())
                .toList();
        List<Integer> dates = IntStream.range(
                        0, below.isEmpty() ? 0 : below.get(0).cells().size())
                .filter(at -> !people.containsValue(at) && !meeting.containsValue(at))
                .filter(at -> areDates(below, at))
                .boxed()
                .toList();
        Map<AttendanceColumn, Integer> completed = new EnumMap<>(people);
        if (!join && !leave && dates.size() >= 2) {
            completed.put(AttendanceColumn.JOIN, dates.get(0));
            completed.put(AttendanceColumn.LEAVE, dates.get(1));
        } else if (join != leave && !dates.isEmpty()) {
            completed.put(join ? AttendanceColumn.LEAVE : AttendanceColumn.JOIN, dates.get(0));
        }
        return new AttendanceColumns(meeting, completed, seconds, french);
    }

    private static boolean areDates(List<NumberedRow> rows, int at) {
        List<String> filled = rows.stream()
                .map(row -> at < row.cells().size() ? row.cells().get(at).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .toList();
        long dates = filled.stream()
                .filter(cell -> AmbiguousTimestamp.of(cell).isPresent())
                .count();
        return !filled.isEmpty() && dates >= MOSTLY * filled.size();
    }

    boolean isMeetingTable() {
        return people.isEmpty();
    }

    boolean hasTimes() {
        return people.containsKey(AttendanceColumn.JOIN)
                && (people.containsKey(AttendanceColumn.LEAVE) || people.containsKey(AttendanceColumn.DURATION));
    }

    boolean hasTotals() {
        return people.containsKey(AttendanceColumn.TOTAL) || people.containsKey(AttendanceColumn.DURATION);
    }

    boolean hasNames() {
        return people.containsKey(AttendanceColumn.NAME);
    }

    /** Returns the cell, stripped; empty when the column or the cell is missing, or is {@code --}. */
    static String cell(Map<AttendanceColumn, Integer> columns, AttendanceColumn column, List<String> cells) {
        int at = columns.getOrDefault(column, -1);
        String cell = at < 0 || at >= cells.size()
                ? ""
                : cells.get(at).replace('\u00A0', ' ').strip();
        boolean absent = column != AttendanceColumn.NAME && cell.matches("-+|–|—|(?i)n/a");
        return absent ? "" : cell;
    }
}
