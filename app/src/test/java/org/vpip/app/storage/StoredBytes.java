package org.vpip.app.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The raw bytes of all files below a folder, as somebody who steals the disk reads them. */
record StoredBytes(Path folder) {
    /** Returns the files that hold the text; a server may delete a file meanwhile. */
    List<Path> holding(String text) throws IOException {
        return holding(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the files that hold a text in Base64, as it is or decoded. */
    List<Path> holdingEitherForm(String base64) throws IOException {
        List<Path> files = new ArrayList<>(holding(base64));
        files.addAll(holding(Base64.getDecoder().decode(base64)));
        return files;
    }

    private List<Path> holding(byte[] sought) throws IOException {
        String pattern = new String(sought, StandardCharsets.ISO_8859_1);
        List<Path> holding = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (read(file).contains(pattern)) {
                    holding.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return holding;
    }

    private static String read(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
