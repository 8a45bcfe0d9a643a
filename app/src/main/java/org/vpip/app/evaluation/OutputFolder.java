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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vpip.app.security.Sha256;

/**
 * An output folder whose parts appear together or not at all. Until {@link #commit()} they are in a temporary folder next to
 * it. A new part replaces an earlier one; other files stay.
 */
final class OutputFolder implements Closeable {
    /** A file of every part that this program wrote. */
    private static final String MARKER = "findings.csv";

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
        Path base = parent == null ? absolute : Files.createDirectories(parent);
        return new OutputFolder(absolute, Files.createTempDirectory(base, ".unfinished-"));
    }

    /** Returns an empty folder for a part. */
    Path subfolder(String name) throws IOException {
        Path target = out.resolve(name);
        if (Files.exists(target) && !Files.exists(target.resolve(MARKER)) && !isEmpty(target)) {
            throw new FileSystemException(
                    target.toString(), null, "holds files that are not ours; nothing was written");
        }
        Path part = Files.createDirectories(unfinished.resolve(name));
        parts.put(name, part);
        return part;
    }

    /** Returns the place of a new file beside the parts. */
    Path file(String name) {
        Path file = unfinished.resolve(name);
        parts.put(name, file);
        return file;
    }

    /** Returns the SHA-256 of every file that has been written so far, by its path. */
    Map<String, String> checksums() throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(unfinished)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String place = unfinished.relativize(file).toString().replace('\\', '/');
                checksums.put(place, Sha256.hexadecimal(Files.readAllBytes(file)));
            }
        }
        return checksums;
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
