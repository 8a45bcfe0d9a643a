package org.vpip.instruments.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetRow;

/** A counter of the rows of one foreign file for one table and wave, so that no row is lost without a remark. */
final class RowCounter {
    private static final int SHOWN = 5;

    private final FileMapping file;
    private final String wave;
    private final Map<RowOutcome, List<SheetRow>> rows = new EnumMap<>(RowOutcome.class);

    /** The use of one row. */
    enum RowOutcome {
        /** No mapped column has a value. */
        BLANK,
        KEPT,
        FILTERED,
        WITHOUT_ID
    }

    RowCounter(FileMapping file, String wave) {
        this.file = file;
        this.wave = wave;
    }

    void add(SheetRow row, RowOutcome outcome) {
        rows.computeIfAbsent(outcome, first -> new ArrayList<>()).add(row);
    }

    private List<SheetRow> rows(RowOutcome outcome) {
        return rows.getOrDefault(outcome, List.of());
    }

    private int count(RowOutcome outcome) {
        return rows(outcome).size();
    }

    MappedRowCount result() {
        int kept = count(RowOutcome.KEPT);
        int filtered = count(RowOutcome.FILTERED);
        int nameless = count(RowOutcome.WITHOUT_ID);
        return new MappedRowCount(
                file.source().file(), file.table(), wave, kept + filtered + nameless, kept, filtered, nameless);
    }

    /**
     * Reports rows that are left out. A row that names no person is counted once, whatever the number of readings.
     *
     * @param readings of one file for one table, at each wave
     * @param person target of the column that names the person
     */
    static void report(List<RowCounter> readings, String person, Problems problems) {
        List<RowCounter> incomplete = readings.stream()
                .filter(reading -> reading.count(RowOutcome.WITHOUT_ID) > 0)
                .toList();
        if (!incomplete.isEmpty()) {
            reportNameless(incomplete, person, problems);
        }
        readings.forEach(reading -> reading.reportFiltered(problems));
    }

    private static void reportNameless(List<RowCounter> readings, String person, Problems problems) {
        List<SheetRow> nameless = distinct(readings, Set.of(RowOutcome.WITHOUT_ID));
        RowCounter first = readings.get(0);
        String table = Stream.concat(
                        Stream.of(first.file.table()),
                        readings.stream()
                                .map(reading -> reading.wave)
                                .filter(wave -> !wave.isEmpty())
                                .distinct())
                .collect(Collectors.joining(", "));
        problems.add(
                ProblemCode.MAPPED_ROWS_WITHOUT_ID,
                first.file.place(nameless.get(0), person, first.wave),
                nameless.size(),
                distinct(readings, EnumSet.complementOf(EnumSet.of(RowOutcome.BLANK)))
                        .size(),
                numbers(nameless),
                table);
    }

    private static List<SheetRow> distinct(List<RowCounter> readings, Set<RowOutcome> outcomes) {
        Map<Integer, SheetRow> byNumber = new TreeMap<>();
        for (RowCounter reading : readings) {
            outcomes.forEach(outcome -> reading.rows(outcome).forEach(row -> byNumber.put(row.number(), row)));
        }
        return List.copyOf(byNumber.values());
    }

    private void reportFiltered(Problems problems) {
        MappedRowCount counted = result();
        String table = wave.isEmpty() ? file.table() : file.table() + ", " + wave;
        if (counted.filtered() > 0) {
            problems.add(
                    ProblemCode.MAPPED_ROWS_FILTERED,
                    file.source().place(null),
                    counted.filtered(),
                    counted.read(),
                    numbers(rows(RowOutcome.FILTERED)),
                    table);
        }
    }

    private static String numbers(List<SheetRow> rows) {
        String first = rows.stream()
                .limit(SHOWN)
                .map(row -> String.valueOf(row.number()))
                .collect(Collectors.joining(", "));
        return rows.size() > SHOWN ? first + " …" : first;
    }
}
