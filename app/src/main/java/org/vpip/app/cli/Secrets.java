package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold personal links. */
final class Secrets {
    private Secrets() {}

    /** Makes the file, readable by its owner alone; fails before anything was changed when it cannot be written. */
    static void prepare(Path file) throws IOException {
        Files.writeString(file, "");
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
