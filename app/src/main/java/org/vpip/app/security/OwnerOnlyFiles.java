package org.vpip.app.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read, on file systems with owners. */
public final class OwnerOnlyFiles {
    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private OwnerOnlyFiles() {}

    /** Creates a new file. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    /** Creates the file or empties an existing one, and fails before anything is written. */
    public static void prepare(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.writeString(file, "");
            restrict(file);
        } else {
            create(file);
        }
    }

    /** Writes the text to the file, and creates a missing folder for its owner alone. */
    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            createFolders(folder);
        }
        prepare(file);
        Files.writeString(file, text);
    }

    /** Creates the missing folders of a path for their owner alone. */
    public static void createFolders(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder, attributes(folder, FOLDER));
        }
    }

    /** Creates the folder, or restricts an existing one, so that only its owner can read what is written into it. */
    public static void prepareFolder(Path folder) throws IOException {
        createFolders(folder);
        permit(folder, FOLDER);
    }

    /** Restricts reading and writing of the file to its owner. */
    public static void restrict(Path file) throws IOException {
        permit(file, FILE);
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static FileAttribute<?>[] attributes(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
