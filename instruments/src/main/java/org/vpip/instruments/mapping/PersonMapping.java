package org.vpip.instruments.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.mapping.Targets.ItemTarget;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

/** Maps the tables that have a person in each row: participants, responses and roster. */
final class PersonMapping {
    private static final String BLANK_KEY = "";

    private final Targets targets;
    private final List<String> waves;
    private final Problems problems;
    private final MappedRows participants = new MappedRows("participants", List.of("participant", "community"));
    private final MappedRows roster = new MappedRows("roster", List.of("wave", "community", "participant", "answered"));
    private final Map<InstrumentId, MappedRows> responses = new LinkedHashMap<>();

    PersonMapping(Targets targets, List<String> waves, Problems problems) {
        this.targets = targets;
        this.waves = List.copyOf(waves);
        this.problems = problems;
    }

    /** Reads one file for one table. */
    void read(Sheet source, String table, List<Rule> rules) {
        FileRules file = new FileRules(source, table, Rule.readings(rules), new Recoding(rules), rules);
        if (file.reading("participant", BLANK_KEY).isEmpty()) {
            Rule first = rules.get(0);
            first.row().report(problems, ProblemCode.MAPPING_WITHOUT, "target", "participant", first.file());
            return;
        }
        for (String wave : wavesOf(file)) {
            for (Row row : source.rows()) {
                readRow(file, row, wave);
            }
        }
    }

    /** The waves that the rules name; blank when a column of the file tells the wave, or the table has none. */
    private Set<String> wavesOf(FileRules file) {
        Set<String> named = new LinkedHashSet<>();
        file.readings().stream().map(Rule::wave).filter(wave -> !wave.isEmpty()).forEach(named::add);
        boolean needsWave = !file.table().equals("participants");
        if (named.isEmpty() && needsWave && file.reading("wave", BLANK_KEY).isEmpty()) {
            if (waves.size() == 1) {
                return Set.of(waves.get(0));
            }
            Rule first = file.readings().get(0);
            first.row().report(problems, ProblemCode.MAPPING_WITHOUT, "wave", "wave", first.file());
        }
        return named.isEmpty() ? Set.of(BLANK_KEY) : named;
    }

    private void readRow(FileRules file, Row row, String wave) {
        String person = file.cell(row, "participant", wave, targets);
        if (person.isEmpty()) {
            return;
        }
        String inWave = wave.isEmpty() ? file.cell(row, "wave", wave, targets) : wave;
        String community = file.community(row, wave, targets);
        for (Rule reading : file.readings()) {
            if (file.applies(reading, row, wave) && row.has(reading.sourceColumn())) {
                put(file, row, reading, person, inWave, community);
            }
        }
    }

    private void put(FileRules file, Row row, Rule reading, String person, String wave, String community) {
        String cell = file.recoded(reading, row, targets);
        switch (file.table()) {
            case "participants" ->
                putKeyed(participants, row, reading, cell, Map.of("participant", person, "community", community));
            case "roster" ->
                putKeyed(
                        roster,
                        row,
                        reading,
                        cell,
                        Map.of("participant", person, "community", community, "wave", wave));
            default -> putAnswer(row, reading, cell, person, wave);
        }
    }

    private void putKeyed(MappedRows rows, Row row, Rule reading, String cell, Map<String, String> key) {
        String joined = String.join("\n", new java.util.TreeMap<>(key).values());
        key.forEach((column, text) -> rows.put(joined, column, text, row.place(column), problems));
        if (!key.containsKey(reading.target())) {
            rows.put(joined, reading.target(), cell, row.place(reading.sourceColumn()), problems);
        }
    }

    private void putAnswer(Row row, Rule reading, String cell, String person, String wave) {
        Optional<ItemTarget> item = targets.item(reading.target());
        if (item.isEmpty() || cell.isEmpty()) {
            return;
        }
        MappedRows rows = responses.computeIfAbsent(
                item.get().instrument(), id -> new MappedRows("responses/" + id, List.of("participant", "wave")));
        String key = person + "\n" + wave;
        rows.put(key, "participant", person, row.place("participant"), problems);
        rows.put(key, "wave", wave, row.place("wave"), problems);
        String column = item.get().item().id().value();
        if (targets.isMultiple(reading.target())) {
            rows.append(key, column, cell, row.place(reading.sourceColumn()));
        } else {
            rows.put(key, column, cell, row.place(reading.sourceColumn()), problems);
        }
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
