package org.vpip.app.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file of the server key, apart from the database and readable by its owner alone. First use creates it. */
public final class KeyFile {
    private static final String FILE_DATABASE = "jdbc:h2:file:";
    private static final int MARK_LENGTH = 12;

    private final Path path;
    private @Nullable ServerKey key;

    private KeyFile(Path path) {
        this.path = path;
    }

    /**
     * Returns the key file at a path, or else the default of a database.
     *
     * @param path empty for the default: a file of the folder, named after the database
     * @param database its address, the parameters of which do not matter
     * @param folder folder of keys, apart from the databases
     */
    public static KeyFile of(Optional<Path> path, String database, Path folder) {
        return new KeyFile(path.orElseGet(() -> defaultPath(database, folder)));
    }

    /** Returns the path in the folder, or the one next to the database where an earlier version created the key. */
    private static Path defaultPath(String database, Path folder) {
        if (!database.startsWith(FILE_DATABASE)) {
            String address = database.split("[?;]", 2)[0];
            return folder.resolve(name(address.replaceFirst(".*[/:]", ""), address));
        }
        String file = database.substring(FILE_DATABASE.length()).split(";", 2)[0];
        Path base = Path.of(file.replaceFirst("^~", System.getProperty("user.home", "")))
                .toAbsolutePath()
                .normalize();
        Path earlier = Path.of(base + ".key");
        return Files.exists(earlier)
                ? earlier
                : folder.resolve(name(String.valueOf(base.getFileName()), base.toString()));
    }

    /** Returns the name of a database with the mark of its address, which databases of one name do not share. */
    private static String name(String database, String address) {
        return database + "-" + Sha256.hexadecimal(address).substring(0, MARK_LENGTH) + ".key";
    }

    /** Returns whether the key file exists. */
    public boolean exists() {
        return Files.exists(path);
    }

    /** Returns where the key lies, or will lie. */
    public Path path() {
        return path;
    }

    /** @throws IllegalStateException when the file holds no key */
    public synchronized ServerKey key() {
        if (key == null) {
            key = read(path);
        }
        return key;
    }

    private static ServerKey read(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return ServerKey.read(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .orElseThrow(() -> new IllegalStateException("this is no key file: " + file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be read or written: " + file, e);
        }
    }

    /** Writes the key to a temporary file and then moves it, so that no process reads half a key. */
    private static void create(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        OwnerOnlyFiles.createFolders(absolute.resolveSibling(".").normalize());
        Path unfinished = absolute.resolveSibling(
                absolute.getFileName() + "." + AccessToken.random().value());
        OwnerOnlyFiles.create(unfinished);
        Files.writeString(unfinished, ServerKey.random().encoded() + "\n", StandardOpenOption.WRITE);
        try {
            Files.createLink(absolute, unfinished);
        } catch (FileAlreadyExistsException createdByAnotherProcess) {
            // the key of the other process is valid
        } catch (UnsupportedOperationException withoutHardLinks) {
            Files.move(unfinished, absolute);
        }
        Files.deleteIfExists(unfinished);
    }
}
