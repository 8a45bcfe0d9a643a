package org.vpip.instruments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real files that stand beside the project and are not part of it. */
public final class SharedFiles {
    private static final Path FOLDER = Path.of("..", "..", "shared");
    private static final Path SHIPPED = Path.of("src", "main", "resources", "instruments");

    private SharedFiles() {}

    public static Path at(String path) {
        return FOLDER.resolve(path);
    }

    public static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    /** Workbooks below that folder; none where the files are absent. */
    public static List<Path> workbooks(String folder) {
        return areThere()
                ? below(at(folder), 2)
                        .filter(path -> path.toString().endsWith(".xlsx"))
                        .toList()
                : List.of();
    }

    /** Folders of the instruments that the program ships. */
    public static List<Path> shipped() {
        return below(SHIPPED, 1)
                .filter(path -> Files.exists(path.resolve("survey.csv")))
                .toList();
    }

    private static Stream<Path> below(Path folder, int depth) {
        try (Stream<Path> paths = Files.walk(folder, depth)) {
            return paths.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
