package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vpip.app.storage.SubmittedResponse;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.study.Study;

/** The export of repeats to {@code data/repeats/<instrument>/<repeat>.csv}, one row for each instance. */
final class RepeatExport {
    private static final List<String> KEY = List.of("participant", "wave", "instance");

    private final Study study;

    RepeatExport(Study study) {
        this.study = study;
    }

    void write(Path folder, List<SubmittedResponse> responses) throws IOException {
        for (Instrument instrument : study.instruments()) {
            Map<String, String> repeats = new HashMap<>();
            for (Section section : instrument.sections()) {
                section.items().forEach(item -> repeats.put(item.id().value(), section.repeatName()));
            }
            Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
            responses.stream()
                    .filter(response ->
                            response.instrument().equals(instrument.id().value()))
                    .forEach(response -> add(response, repeats, rows));
            for (Map.Entry<String, List<Map<String, String>>> repeat : rows.entrySet()) {
                writeRows(
                        folder.resolve("data/repeats")
                                .resolve(instrument.id().value())
                                .resolve(repeat.getKey() + ".csv"),
                        repeat.getValue());
            }
        }
    }

    private static void add(
            SubmittedResponse response, Map<String, String> repeats, Map<String, List<Map<String, String>>> rows) {
        Map<String, Map<Integer, Map<String, String>>> times = new TreeMap<>();
        response.answers().forEach((key, answer) -> {
            int instance = ItemInstance.instanceOf(key);
            String repeat = repeats.getOrDefault(ItemInstance.itemOf(key), "");
            if (instance > 0 && !repeat.isEmpty()) {
                times.computeIfAbsent(repeat, name -> new TreeMap<>())
                        .computeIfAbsent(instance, time -> new HashMap<>())
                        .put(ItemInstance.itemOf(key), answer);
            }
        });
        times.forEach((repeat, instances) -> instances.forEach((instance, cells) -> {
            cells.put("participant", response.participant());
            cells.put("wave", response.wave());
            cells.put("instance", String.valueOf(instance));
            rows.computeIfAbsent(repeat, name -> new ArrayList<>()).add(cells);
        }));
    }

    private static void writeRows(Path file, List<Map<String, String>> rows) throws IOException {
        Set<String> items = new TreeSet<>();
        Set<List<String>> people = new HashSet<>();
        for (Map<String, String> row : rows) {
            items.addAll(row.keySet());
            people.add(List.of(row.getOrDefault("participant", ""), row.getOrDefault("wave", "")));
        }
        items.removeAll(KEY);
        ExportTable.read(file)
                .withColumns(KEY)
                .withColumns(List.copyOf(items))
                .withReplacedRows(List.of("participant", "wave"), people, rows)
                .write(file);
    }
}
