package org.vpip.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The files that a person writes: all below the root but what Maven and Git keep, which may change meanwhile. */
public final class SourceTree {
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final List<Path> files = new ArrayList<>();

        /** Skips {@code .git}, and {@code target} beside a {@code pom.xml}. */
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean isBuilt = directory.endsWith("target") && Files.exists(directory.resolveSibling("pom.xml"));
            return isBuilt || directory.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }

    private SourceTree() {}

    /** Returns the files below a root, sorted by path. */
    public static List<Path> files(Path root) throws IOException {
        Collector collector = new Collector();
        Files.walkFileTree(root, collector);
        Collections.sort(collector.files);
        return List.copyOf(collector.files);
    }
}
