package org.vpip.instruments.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.mapping.MappingTargets.ItemTarget;
import org.vpip.instruments.mapping.RowCounter.RowOutcome;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** The mapping of the tables with one person in each row: participants, responses and roster. */
final class PersonMapping {
    private static final String BLANK_KEY = "";

    private final MappingTargets targets;
    private final List<String> waves;
    private final NamedPeople named;
    private final Problems problems;
    private final List<MappedRowCount> counts = new ArrayList<>();
    private final MappedRowCollector participants =
            new MappedRowCollector("participants", List.of("participant", "community"));
    private final MappedRowCollector roster =
            new MappedRowCollector("roster", List.of("wave", "community", "participant", "answered"));
    private final Map<InstrumentId, MappedRowCollector> responses = new LinkedHashMap<>();

    PersonMapping(MappingTargets targets, List<String> waves, NamedPeople named, Problems problems) {
        this.targets = targets;
        this.named = named;
        this.waves = List.copyOf(waves);
        this.problems = problems;
    }

    void read(Sheet source, String table, List<MappingRule> rules) {
        FileMapping file = new FileMapping(source, table, MappingRule.readings(rules), new Recoding(rules), rules)
                .withCodings(targets, problems);
        boolean person = file.requireTarget("participant", problems);
        boolean community =
                table.equals("responses") || named.areInOneCommunity() || file.requireTarget("community", problems);
        Set<String> inWaves = wavesOf(file);
        if (!person || !community) {
            return;
        }
        List<RowCounter> readings = new ArrayList<>();
        for (String wave : inWaves) {
            RowCounter counter = new RowCounter(file, wave);
            source.rows().forEach(row -> counter.add(row, readRow(file, row, wave)));
            readings.add(counter);
            counts.add(counter.result());
        }
        RowCounter.report(readings, "participant", problems);
    }

    /** Returns the waves of the rules; blank when a column has the wave or the table has none; empty when unclear. */
    private Set<String> wavesOf(FileMapping file) {
        Set<String> named = new LinkedHashSet<>();
        file.readings().stream()
                .map(MappingRule::wave)
                .filter(wave -> !wave.isEmpty())
                .forEach(named::add);
        boolean needsWave = !file.table().equals("participants");
        if (!named.isEmpty() || !needsWave) {
            return named.isEmpty() ? Set.of(BLANK_KEY) : named;
        }
        if (file.reading("wave", BLANK_KEY).isEmpty() && waves.size() == 1) {
            return Set.of(waves.get(0));
        }
        return file.requireTarget("wave", problems) ? Set.of(BLANK_KEY) : Set.of();
    }

    /** Returns the use of a row before the person is known: blank, or left out by the filters, or kept. */
    private static RowOutcome outcome(FileMapping file, SheetRow row, String wave) {
        List<MappingRule> filled = file.readings().stream()
                .filter(reading -> file.isInWave(reading, wave) && row.has(reading.sourceColumn()))
                .toList();
        if (filled.isEmpty()) {
            return RowOutcome.BLANK;
        }
        boolean onlyPerson = filled.stream().allMatch(PersonMapping::isPerson);
        return filled.stream()
                        .filter(reading -> onlyPerson || !isPerson(reading))
                        .anyMatch(reading -> reading.filter().accepts(row))
                ? RowOutcome.KEPT
                : RowOutcome.FILTERED;
    }

    private static boolean isPerson(MappingRule reading) {
        return reading.target().equals("participant");
    }

    private RowOutcome readRow(FileMapping file, SheetRow row, String wave) {
        RowOutcome outcome = outcome(file, row, wave);
        String person = file.cell(row, "participant", wave, targets);
        if (outcome != RowOutcome.KEPT) {
            return outcome;
        }
        if (person.isEmpty()) {
            boolean excluded = file.reading("participant", wave)
                    .filter(rule -> !rule.filter().accepts(row))
                    .isPresent();
            return excluded ? RowOutcome.FILTERED : RowOutcome.WITHOUT_ID;
        }
        put(file, row, wave, person);
        return RowOutcome.KEPT;
    }

    private void put(FileMapping file, SheetRow row, String wave, String person) {
        Map<String, String> key = new LinkedHashMap<>();
        key.put("participant", person);
        String community = named.community(file.community(row, wave, targets));
        if (!file.table().equals("responses")) {
            key.put("community", community);
        }
        if (!file.table().equals("participants")) {
            key.put("wave", wave.isEmpty() ? file.cell(row, "wave", wave, targets) : wave);
        }
        List<MappingRule> readings = file.readings().stream()
                .filter(reading -> !key.containsKey(reading.target()))
                .filter(reading -> file.appliesTo(reading, row, wave) && row.has(reading.sourceColumn()))
                .toList();
        switch (file.table()) {
            case "participants" -> putKeyed(participants, file, row, readings, key);
            case "roster" -> putKeyed(roster, file, row, readings, key);
            default -> {
                named.add(person, community, file.place(row, "participant", wave));
                putAnswers(file, row, readings, key);
            }
        }
    }

    private void putKeyed(
            MappedRowCollector rows,
            FileMapping file,
            SheetRow row,
            List<MappingRule> readings,
            Map<String, String> key) {
        String joined = putKey(rows, file, row, key);
        for (MappingRule reading : readings) {
            String cell = file.recoded(reading, row, targets);
            rows.put(joined, reading.target(), cell, row.place(reading.sourceColumn()), problems);
        }
    }

    private String putKey(MappedRowCollector rows, FileMapping file, SheetRow row, Map<String, String> key) {
        String joined = String.join("\n", key.values());
        String wave = key.getOrDefault("wave", BLANK_KEY);
        key.forEach((column, text) -> rows.put(joined, column, text, file.place(row, column, wave), problems));
        return joined;
    }

    /** Adds the answers of a questionnaire; one without answers gives no response, whatever else the row has. */
    private void putAnswers(FileMapping file, SheetRow row, List<MappingRule> readings, Map<String, String> key) {
        Set<MappedRowCollector> answered = new LinkedHashSet<>();
        for (MappingRule reading : readings) {
            String cell = file.recoded(reading, row, targets);
            targets.item(reading.target())
                    .filter(item -> !cell.isEmpty())
                    .ifPresent(item -> answered.add(putAnswer(file, row, reading, cell, key, item)));
        }
        for (MappingRule reading : readings) {
            if (MappingTargets.RESPONSE.contains(reading.target())) {
                answered.forEach(rows -> putKeyed(rows, file, row, List.of(reading), key));
            }
        }
    }

    private MappedRowCollector putAnswer(
            FileMapping file,
            SheetRow row,
            MappingRule reading,
            String cell,
            Map<String, String> key,
            ItemTarget item) {
        MappedRowCollector rows = responses.computeIfAbsent(
                item.instrument(), id -> new MappedRowCollector("responses/" + id, List.of("participant", "wave")));
        String joined = putKey(rows, file, row, key);
        String column = item.item().id().value();
        if (targets.isMultiple(reading.target())) {
            rows.append(joined, column, cell, row.place(reading.sourceColumn()));
        } else {
            rows.put(joined, column, cell, row.place(reading.sourceColumn()), problems);
        }
        return rows;
    }

    List<MappedRowCount> counts() {
        return List.copyOf(counts);
    }

    Optional<Sheet> participants() {
        return participants.isEmpty() ? Optional.empty() : Optional.of(participants.sheet());
    }

    Optional<Sheet> roster() {
        return roster.isEmpty() ? Optional.empty() : Optional.of(roster.sheet());
    }

    Map<InstrumentId, Sheet> responses() {
        Map<InstrumentId, Sheet> sheets = new LinkedHashMap<>();
        responses.forEach((id, rows) -> sheets.put(id, rows.sheet()));
        return sheets;
    }
}
