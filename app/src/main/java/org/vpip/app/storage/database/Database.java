package org.vpip.app.storage.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.app.security.OwnerOnlyFiles;

/**
 * Where everything is kept: an H2 file or a PostgreSQL.
 *
 * @param user of PostgreSQL; null when the address names one or none is needed
 * @param password likewise
 */
public record Database(
        String url, @Nullable String user, @Nullable String password) {
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = "jdbc:h2:file:";

    /** A server or a role may have been told to acknowledge before the disk has it; for us it may not. */
    private static final String DURABLE = "select set_config('synchronous_commit', 'on', false)"
            + " where current_setting('synchronous_commit') = 'off'";

    /** The database of that address; for PostgreSQL with VPIP_DB_USER and VPIP_DB_PASSWORD where the address names none. */
    public static Database of(String url) {
        return of(url, System.getenv());
    }

    public static Database of(String url, Map<String, String> environment) {
        boolean postgres = url.startsWith(POSTGRES);
        return new Database(
                url,
                postgres ? environment.get("VPIP_DB_USER") : null,
                postgres ? environment.get("VPIP_DB_PASSWORD") : null);
    }

    /** Whether it is the address of a database that this program knows. */
    public static boolean isAddress(String url) {
        return url.startsWith(POSTGRES) || url.startsWith(H2);
    }

    /** What Spring has to know. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", url);
        if (user != null) {
            properties.put("spring.datasource.username", user);
        }
        if (password != null) {
            properties.put("spring.datasource.password", password);
        }
        if (url.startsWith(POSTGRES)) {
            properties.put("spring.datasource.hikari.connection-init-sql", DURABLE);
        }
        return properties;
    }

    /** Lets nobody but its owner read the file of an H2 database, which holds what people answered. */
    public void restrictToOwner() {
        if (url.startsWith(H2_FILE)) {
            Path file = Path.of(url.substring(H2_FILE.length()).split(";", 2)[0] + ".mv.db");
            try {
                if (Files.exists(file)) {
                    OwnerOnlyFiles.restrict(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The failure in its own words when the way to the database is barred, otherwise as it is. */
    public RuntimeException explain(RuntimeException failure) {
        return ConnectionFailure.classify(failure)
                .or(() -> tells(failure) ? Optional.of(ConnectionFailure.NOT_UNDERSTOOD) : Optional.empty())
                .<RuntimeException>map(obstacle -> new DatabaseUnavailableException(obstacle, toString(), failure))
                .orElse(failure);
    }

    /** Drivers repeat an address that they do not understand, perhaps with secrets in it. */
    private boolean tells(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(toString()));
    }

    /** The address without what follows it: passwords stand there. */
    @Override
    public String toString() {
        return url.split("[?;]", 2)[0];
    }
}
