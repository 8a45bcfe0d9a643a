package org.vpip.app.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of our own for as long as a trial lasts; its programs come with the library. */
public final class EmbeddedPostgresServer implements AutoCloseable {
    private final Path folder;
    private EmbeddedPostgres server;

    private EmbeddedPostgresServer(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /** @param folder for its data, which end with it; empty or new */
    public static EmbeddedPostgresServer start(Path folder) throws IOException {
        return new EmbeddedPostgresServer(
                folder,
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(true)
                        .start());
    }

    /** @param folder for its data, which remain for another start */
    public static EmbeddedPostgresServer startLasting(Path folder) throws IOException {
        return new EmbeddedPostgresServer(folder, lasting(folder).start());
    }

    private static EmbeddedPostgres.Builder lasting(Path folder) {
        return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
    }

    /** The address of one of its databases; {@code postgres} is there from the beginning. */
    public String address(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    /** Starts it again on lasting data and at its port, after it was killed. */
    public void restart() throws IOException {
        server.close();
        server = lasting(folder).setPort(server.getPort()).start();
    }

    /** Sends the signal to all its processes. */
    public void signal(String name) throws IOException, InterruptedException {
        long first = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(first)));
        ProcessHandle.of(first).orElseThrow().descendants().forEach(child -> command.add(String.valueOf(child.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
