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

/** Where the server's key lies: apart from the database, readable by its owner alone, made when it is first needed. */
public final class KeyFile {
    private static final String FILE_DATABASE = "jdbc:h2:file:";

    private final @Nullable Path place;
    private @Nullable ServerKey key;

    private KeyFile(@Nullable Path place) {
        this.place = place;
    }

    /** @param named empty for the usual place: beside a file database; nowhere for any other */
    public static KeyFile of(Optional<Path> named, String database) {
        return new KeyFile(named.orElseGet(() -> beside(database)));
    }

    private static @Nullable Path beside(String database) {
        if (!database.startsWith(FILE_DATABASE)) {
            return null;
        }
        String file = database.substring(FILE_DATABASE.length()).split(";", 2)[0];
        return Path.of(file.replaceFirst("^~", System.getProperty("user.home", "")) + ".key");
    }

    /** Whether there is a place for the key. */
    public boolean hasLocation() {
        return place != null;
    }

    /** Whether the key was made already. */
    public boolean exists() {
        return place != null && Files.exists(place);
    }

    /** @throws IllegalStateException when there is no place for it, or what lies there is no key */
    public synchronized ServerKey key() {
        if (key == null) {
            if (place == null) {
                throw new IllegalStateException("codes need a key: name its file with --key FILE");
            }
            key = read(place);
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

    /** Written apart and then moved to its place, so that nobody reads half a key. */
    private static void create(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.resolveSibling("."));
        Path fresh = absolute.resolveSibling(
                absolute.getFileName() + "." + AccessToken.random().value());
        OwnerOnlyFiles.create(fresh);
        Files.writeString(fresh, ServerKey.random().encoded() + "\n", StandardOpenOption.WRITE);
        try {
            Files.createLink(absolute, fresh);
        } catch (FileAlreadyExistsException somebodyElseWasFaster) {
            // theirs is the key
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(fresh, absolute);
        }
        Files.deleteIfExists(fresh);
    }
}
