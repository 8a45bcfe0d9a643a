package org.vpip.app.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sheets of a study folder as texts, for the database. */
public final class StudyImport {
    private StudyImport() {}

    /** Reads the CSV files by their path in the folder. */
    public static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        List<Path> sheets;
        try (Stream<Path> all = Files.walk(folder)) {
            sheets = all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        for (Path sheet : sheets) {
            String path = folder.relativize(sheet).toString().replace('\\', '/');
            files.put(path, Files.readString(sheet, StandardCharsets.UTF_8));
        }
        return files;
    }
}
