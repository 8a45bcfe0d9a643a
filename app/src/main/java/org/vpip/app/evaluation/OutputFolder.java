package org.vpip.app.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Parts of an output folder that appear together at the end or not at all. Until {@link #commit()} they are written to a
 * folder beside it; a part that was there before is replaced, other files are left alone.
 */
final class OutputFolder implements Closeable {
    /** Every part that we wrote has it. */
    private static final String OURS = "findings.csv";

    private final Path out;
    private final Path unfinished;
    private final Map<String, Path> parts = new LinkedHashMap<>();

    private OutputFolder(Path out, Path unfinished) {
        this.out = out;
        this.unfinished = unfinished;
    }

    static OutputFolder open(Path out) throws IOException {
        Path absolute = out.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        Path beside = parent == null ? absolute : Files.createDirectories(parent);
        return new OutputFolder(absolute, Files.createTempDirectory(beside, ".unfinished-"));
    }

    /** An empty folder to write to. */
    Path subfolder(String name) throws IOException {
        Path there = out.resolve(name);
        if (Files.exists(there) && !Files.exists(there.resolve(OURS)) && !isEmpty(there)) {
            throw new FileSystemException(there.toString(), null, "holds files that are not ours; nothing was written");
        }
        Path part = Files.createDirectories(unfinished.resolve(name));
        parts.put(name, part);
        return part;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    void commit() throws IOException {
        Files.createDirectories(out);
        for (Map.Entry<String, Path> part : parts.entrySet()) {
            Path target = out.resolve(part.getKey());
            delete(target);
            Files.move(part.getValue(), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        delete(unfinished);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
