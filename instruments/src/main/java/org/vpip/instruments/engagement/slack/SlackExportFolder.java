package org.vpip.instruments.engagement.slack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vpip.instruments.problem.ProblemCode;

/** An unpacked export; links in it are not followed. */
final class SlackExportFolder implements SlackExportFiles {
    private static final int DEPTH = 3;

    private final Path folder;
    private final Set<String> names = new TreeSet<>();

    SlackExportFolder(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.walk(folder, DEPTH).limit(ZipDirectory.MOST_FILES + 1)) {
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .forEach(names::add);
        }
        if (names.size() > ZipDirectory.MOST_FILES) {
            throw new ExportRefusedException(ProblemCode.ZIP_TOO_MANY_FILES, ZipDirectory.MOST_FILES);
        }
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(names);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }

    @Override
    public void close() {}
}
