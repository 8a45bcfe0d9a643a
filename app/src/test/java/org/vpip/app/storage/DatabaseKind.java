package org.vpip.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.vpip.app.trial.EmbeddedPostgresServer;

/** Where tests of storage run: a file of H2, and a real PostgreSQL that all tests share. */
public enum DatabaseKind {
    H2,
    POSTGRES;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The address of a new and empty database. */
    public String create(Path folder) throws SQLException {
        return this == H2 ? "jdbc:h2:file:" + folder.resolve("db" + NUMBER.incrementAndGet() + "/vpip") : postgres();
    }

    private static String postgres() throws SQLException {
        String name = "vpip" + NUMBER.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(SharedPostgres.POSTGRES.address("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return SharedPostgres.POSTGRES.address(name);
    }

    /** Started by the first test that needs it; ends with the tests. */
    private static final class SharedPostgres {
        static final EmbeddedPostgresServer POSTGRES = start();

        private static EmbeddedPostgresServer start() {
            try {
                return EmbeddedPostgresServer.start(Files.createTempDirectory("vpip-postgres"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
