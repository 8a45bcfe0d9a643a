package org.vpip.app.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.DataHash;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.xlsform.FormReader;

/**
 * The files of one questionnaire in a stored study.
 *
 * @param files by their name in its folder, or its workbook alone
 */
record InstrumentFiles(InstrumentId id, Map<String, FileContent> files) {
    private static final String FOLDER = "instruments/";
    private static final String PUBLISHED = "_published.csv";

    /** Returns the questionnaires of a study by id. */
    static Map<InstrumentId, InstrumentFiles> of(Map<String, FileContent> study) {
        Map<String, Map<String, FileContent>> files = new TreeMap<>();
        study.forEach((path, content) -> {
            if (path.startsWith(FOLDER)) {
                String[] parts = path.substring(FOLDER.length()).split("/", 2);
                String id = parts.length > 1 ? parts[0] : SheetReader.nameWithoutEnding(Path.of(parts[0]));
                files.computeIfAbsent(id, first -> new TreeMap<>()).put(parts[parts.length - 1], content);
            }
        });
        Map<InstrumentId, InstrumentFiles> instruments = new TreeMap<>(Comparator.comparing(InstrumentId::value));
        files.forEach(
                (id, own) -> instruments.put(new InstrumentId(id), new InstrumentFiles(new InstrumentId(id), own)));
        return instruments;
    }

    /** Returns a hash of every cell, except of the dates of publication. */
    String hash() {
        List<Sheet> sheets = files.entrySet().stream()
                .filter(file -> !file.getKey().equals(PUBLISHED))
                .flatMap(
                        file -> SheetReader.read(
                                new ByteArrayInputStream(file.getValue().bytes()), file.getKey(), new Problems())
                                .stream())
                .toList();
        return DataHash.of(sheets);
    }

    /** Returns the form, for its comparison with another version. */
    Form form() throws IOException {
        Path folder = Files.createTempDirectory("vpip-instrument");
        try {
            for (Map.Entry<String, FileContent> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue().bytes());
            }
            Path workbook = folder.resolve(id + ".xlsx");
            return FormReader.read(Files.exists(workbook) ? workbook : folder, FOLDER + id, new Problems());
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> written;
        try (Stream<Path> all = Files.list(folder)) {
            written = all.toList();
        }
        for (Path file : written) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
