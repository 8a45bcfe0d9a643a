package org.vpip.instruments.engagement.attendance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vpip.instruments.format.Sheet.NumberedCells;

/**
 * Where in a table what stands.
 *
 * @param meeting columns about the meeting: those before the name, when a report repeats the meeting in every row
 * @param people columns about the person
 * @param seconds whether the duration is in seconds, as Zoom's programming interface has it, and not in minutes
 */
record ReportColumns(
        Map<ReportColumn, Integer> meeting, Map<ReportColumn, Integer> people, boolean seconds, boolean french) {

    private static final double MOSTLY = 0.8;

    /** The columns of a heading; empty when the row is none. */
    static Optional<ReportColumns> of(List<String> heading) {
        List<Optional<ReportColumn>> known =
                heading.stream().map(ReportColumn::of).toList();
        long found = known.stream().flatMap(Optional::stream).distinct().count();
        if (found < 2 || heading.stream().anyMatch(cell -> WrittenTime.of(cell).isPresent())) {
            return Optional.empty();
        }
        boolean french = heading.stream().anyMatch(ReportColumn::isFrench);
        boolean seconds = heading.stream().anyMatch(cell -> cell.strip().equals("user_email"))
                || heading.stream().anyMatch(ReportColumns::speaksOfSeconds);
        ReportColumns columns = new ReportColumns(
                new EnumMap<>(ReportColumn.class), new EnumMap<>(ReportColumn.class), seconds, french);
        columns.place(known);
        return Optional.of(columns);
    }

    private static boolean speaksOfSeconds(String heading) {
        String plain = heading.toLowerCase(Locale.ROOT);
        return plain.contains("(second") || plain.contains("_seconds");
    }

    private void place(List<Optional<ReportColumn>> known) {
        int person = isMeeting(known) ? known.size() : firstOfPerson(known);
        for (int at = 0; at < known.size(); at++) {
            if (known.get(at).isPresent()) {
                (at < person ? meeting : people).putIfAbsent(known.get(at).get(), at);
            }
        }
        if (person < known.size() && !meeting.containsKey(ReportColumn.TOPIC)) {
            meeting.forEach(people::putIfAbsent);
            meeting.clear();
        }
    }

    /** A heading of a meeting alone: it has a host's name and e-mail, but nobody joins. */
    private static boolean isMeeting(List<Optional<ReportColumn>> known) {
        List<ReportColumn> all = known.stream().flatMap(Optional::stream).toList();
        boolean named = all.contains(ReportColumn.TOPIC) || all.contains(ReportColumn.MEETING_ID);
        boolean told = all.contains(ReportColumn.START) || all.contains(ReportColumn.PARTICIPANTS);
        return named && told && !all.contains(ReportColumn.JOIN) && !all.contains(ReportColumn.TOTAL);
    }

    /** The last name before joining: an administrator's report has the host's name further ahead. */
    private static int firstOfPerson(List<Optional<ReportColumn>> known) {
        List<Integer> names = new ArrayList<>();
        int join = known.indexOf(Optional.of(ReportColumn.JOIN));
        for (int at = 0; at < known.size(); at++) {
            if (known.get(at).equals(Optional.of(ReportColumn.NAME)) && (names.isEmpty() || join < 0 || at < join)) {
                names.add(at);
            }
        }
        return names.isEmpty() ? 0 : names.get(names.size() - 1);
    }

    /**
     * With columns of dates that no heading told taken for joining and leaving: the wording of headings changes, what stands below them
     * does not.
     *
     * @param all rows of the file
     * @param heading number of this heading's row
     */
    ReportColumns completed(List<NumberedCells> all, int heading) {
        boolean join = people.containsKey(ReportColumn.JOIN);
        boolean leave = people.containsKey(ReportColumn.LEAVE);
        if (!haveNames() || people.containsKey(ReportColumn.TOTAL) || (join && leave)) {
            return this;
        }
        List<NumberedCells> below = all.stream()
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
        Map<ReportColumn, Integer> told = new EnumMap<>(people);
        if (!join && !leave && dates.size() >= 2) {
            told.put(ReportColumn.JOIN, dates.get(0));
            told.put(ReportColumn.LEAVE, dates.get(1));
        } else if (join != leave && !dates.isEmpty()) {
            told.put(join ? ReportColumn.LEAVE : ReportColumn.JOIN, dates.get(0));
        }
        return new ReportColumns(meeting, told, seconds, french);
    }

    private static boolean areDates(List<NumberedCells> rows, int at) {
        List<String> filled = rows.stream()
                .map(row -> at < row.cells().size() ? row.cells().get(at).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .toList();
        long dates =
                filled.stream().filter(cell -> WrittenTime.of(cell).isPresent()).count();
        return !filled.isEmpty() && dates >= MOSTLY * filled.size();
    }

    boolean areOfMeeting() {
        return people.isEmpty();
    }

    boolean haveTimes() {
        return people.containsKey(ReportColumn.JOIN)
                && (people.containsKey(ReportColumn.LEAVE) || people.containsKey(ReportColumn.DURATION));
    }

    boolean haveTotals() {
        return people.containsKey(ReportColumn.TOTAL) || people.containsKey(ReportColumn.DURATION);
    }

    boolean haveNames() {
        return people.containsKey(ReportColumn.NAME);
    }

    /** The cell, stripped; empty when the column or the cell is not there, or says so with {@code --}. */
    static String cell(Map<ReportColumn, Integer> columns, ReportColumn column, List<String> cells) {
        int at = columns.getOrDefault(column, -1);
        String cell = at < 0 || at >= cells.size()
                ? ""
                : cells.get(at).replace('\u00A0', ' ').strip();
        boolean absent = column != ReportColumn.NAME && cell.matches("-+|–|—|(?i)n/a");
        return absent ? "" : cell;
    }
}
