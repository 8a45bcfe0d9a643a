package org.vpip.app.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL of our own for as long as a trial lasts; its programs come with the library. */
public final class EmbeddedPostgresServer implements AutoCloseable {
    private final EmbeddedPostgres server;

    private EmbeddedPostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** @param folder for its data; empty or new */
    public static EmbeddedPostgresServer start(Path folder) throws IOException {
        return new EmbeddedPostgresServer(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(true)
                .start());
    }

    /** The address of one of its databases; {@code postgres} is there from the beginning. */
    public String address(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
