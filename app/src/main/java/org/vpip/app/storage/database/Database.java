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
 * The database of the application: an H2 file or PostgreSQL.
 *
 * @param user for PostgreSQL; null when the address names one or none is needed
 * @param password for PostgreSQL; null under these conditions too
 */
public record Database(
        String url, @Nullable String user, @Nullable String password) {
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = "jdbc:h2:file:";

    /** Overrides servers and roles that acknowledge a commit before it is on the disk. */
    private static final String DURABLE = "select set_config('synchronous_commit', 'on', false)"
            + " where current_setting('synchronous_commit') = 'off'";

    /** Returns the database; for PostgreSQL, VPIP_DB_USER and VPIP_DB_PASSWORD supply what the address does not name. */
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

    /** Returns whether the address belongs to a kind of database that the program supports. */
    public static boolean isAddress(String url) {
        return url.startsWith(POSTGRES) || url.startsWith(H2);
    }

    /** Returns the connection properties for Spring. */
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
        } else { // a trace would hold pseudonyms in a file that everyone can read
            properties.put("spring.datasource.hikari.data-source-properties.TRACE_LEVEL_FILE", "0");
            // the program closes the database itself, after a compaction where one is due
            properties.put("spring.datasource.hikari.data-source-properties.DB_CLOSE_ON_EXIT", "FALSE");
        }
        return properties;
    }

    /** Returns the connection properties for serving pages, where no request waits long for a database that is frozen. */
    public Map<String, Object> servingProperties() {
        Map<String, Object> properties = properties();
        properties.put("spring.datasource.hikari.connection-timeout", "3000");
        properties.put("spring.datasource.hikari.validation-timeout", "1000");
        if (url.startsWith(POSTGRES)) {
            properties.put("spring.datasource.hikari.data-source-properties.socketTimeout", "4");
            properties.put("spring.datasource.hikari.data-source-properties.connectTimeout", "3");
        }
        return properties;
    }

    /** Creates the file of an H2 database, or restricts an existing one, so that only its owner can ever read it. */
    public void prepareFile() {
        if (!url.startsWith(H2_FILE)) {
            return;
        }
        String path = url.substring(H2_FILE.length()).split(";", 2)[0];
        Path file = Path.of(path.replaceFirst("^~", System.getProperty("user.home", "")) + ".mv.db")
                .toAbsolutePath();
        try {
            OwnerOnlyFiles.createFolders(file.resolveSibling(".").normalize());
            if (Files.exists(file)) {
                OwnerOnlyFiles.restrict(file);
            } else {
                OwnerOnlyFiles.create(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the failure as an unreachable database where it is one; otherwise unchanged. */
    public RuntimeException explain(RuntimeException failure) {
        return ConnectionFailure.classify(failure)
                .or(() -> mentionsAddress(failure) ? Optional.of(ConnectionFailure.NOT_UNDERSTOOD) : Optional.empty())
                .<RuntimeException>map(reason -> new DatabaseUnavailableException(reason, toString(), failure))
                .orElse(failure);
    }

    /** Drivers repeat an address that they cannot parse, perhaps with secrets in it. */
    private boolean mentionsAddress(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(toString()));
    }

    /** Returns the address without its parameters, which may hold passwords. */
    @Override
    public String toString() {
        return url.split("[?;]", 2)[0];
    }
}
