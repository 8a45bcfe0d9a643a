package org.vpip.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.StudyExport;
import org.vpip.app.trial.EmbeddedPostgresServer;
import org.vpip.app.trial.JavaProgram;
import org.vpip.app.web.WebServer;

/** What an erasure leaves in the bytes of the database, of later exports and of the log: nothing of the person. */
class ErasedBytesTest {
    /** Only a small database would otherwise be compact when it is closed. */
    private static final String WITHOUT_COMPACTION = ";MAX_COMPACT_TIME=0";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path postgresFolder = Path.of("");

    private static Optional<EmbeddedPostgresServer> postgres = Optional.empty();

    @TempDir
    Path folder = Path.of("");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(log);
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }

    private String address(DatabaseKind kind) throws Exception {
        if (kind == DatabaseKind.H2) {
            return kind.create(folder.resolve("data")) + WITHOUT_COMPACTION;
        }
        if (postgres.isEmpty()) {
            postgres = Optional.of(EmbeddedPostgresServer.start(postgresFolder));
            execute("alter system set wal_recycle = off", "select pg_reload_conf()");
        }
        String name = "erased" + folder.getFileName().toString().replaceAll("\\D", "");
        execute("create database " + name);
        return postgres.get().address(name);
    }

    private static void execute(String... statements) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(postgres.orElseThrow().address("postgres"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Path key() {
        return folder.resolve("keys/secret.key");
    }

    private StoredBytes bytes(DatabaseKind kind) {
        return new StoredBytes(kind == DatabaseKind.H2 ? folder.resolve("data") : postgresFolder);
    }

    /** Waits until everything is in the files, and, as the guide says, removes the earlier log of PostgreSQL. */
    private static void settle(DatabaseKind kind) throws Exception {
        if (kind == DatabaseKind.POSTGRES) {
            execute("select pg_switch_wal()", "checkpoint");
        }
    }

    private void assertEncrypted(DatabaseKind kind, String wrapped) throws Exception {
        settle(kind);
        assertThat(bytes(kind).holding(ErasableStudy.ANSWER)).isEmpty();
        assertThat(bytes(kind).holding(ErasableStudy.NAME)).isEmpty();
        assertThat(bytes(kind).holding(ErasableStudy.SHEET)).isNotEmpty();
        assertThat(bytes(kind).holding(wrapped)).isNotEmpty();
    }

    private void assertGone(DatabaseKind kind, String wrapped) throws Exception {
        settle(kind);
        assertThat(bytes(kind).holdingEitherForm(wrapped)).isEmpty();
        assertThat(bytes(kind).holding("ZQMARKER")).isEmpty();
        assertThat(log.list).noneMatch(line -> line.getFormattedMessage().contains("ZQMARKER"));
    }

    private void assertExportIsClean(String address) throws IOException {
        Path out = folder.resolve("out");
        try (ConfigurableApplicationContext later = WebServer.startDatabaseOnly(address, Optional.of(key()))) {
            later.getBean(StudyExport.class).write(out);
            assertThat(new ErasableStudy(later).otherAnswers()).containsEntry("open", "something else twice");
        }
        assertThat(out.resolve("data/responses/reference.csv")).content().contains("something else twice");
        assertThat(new StoredBytes(out).holding("ZQMARKER")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nothingRemainsOnceTheProgramHasEnded(DatabaseKind kind) throws Exception {
        String address = address(kind);
        String wrapped;
        try (ConfigurableApplicationContext context = WebServer.startDatabaseOnly(address, Optional.of(key()))) {
            ErasableStudy study = new ErasableStudy(context);
            study.fill();
            wrapped = study.wrappedKey(ErasableStudy.ERASED);
            assertEncrypted(kind, wrapped);
            study.erase();
            assertThat(bytes(kind).holding(wrapped)).isNotEmpty();
        }
        assertGone(kind, wrapped);
        assertExportIsClean(address);
        if (kind == DatabaseKind.H2) {
            assertThat(bytes(kind).holding("P-other"))
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nothingRemainsWhileTheServerRunsOn(DatabaseKind kind) throws Exception {
        String address = address(kind);
        ServedStudy served = new ServedStudy(ServedStudy.NOTHING.study(), null);
        Map<String, Object> settings =
                Map.of(WebServer.KEY, key().toString(), "vpip.compact-every", "PT1S", "vpip.probe-every", "PT0.05S");
        try (ConfigurableApplicationContext context = WebServer.start(served, address, 0, settings)) {
            ErasableStudy study = new ErasableStudy(context);
            study.fill();
            String wrapped = study.wrappedKey(ErasableStudy.ERASED);
            assertEncrypted(kind, wrapped);
            study.erase();
            Instant end = Instant.now().plus(PATIENCE);
            settle(kind);
            while (!bytes(kind).holdingEitherForm(wrapped).isEmpty()
                    && Instant.now().isBefore(end)) {
                assertThat(study.otherAnswers()).containsEntry("q1", "3");
                settle(kind);
            }
            assertGone(kind, wrapped);
            assertThat(study.otherAnswers()).containsEntry("open", "something else twice");
        }
        assertExportIsClean(address);
    }

    @Test
    void theNextStartCleansUpAfterAKilledProgram() throws Exception {
        String address = address(DatabaseKind.H2);
        Process killed = JavaProgram.of(ErasableStudy.class, address, key())
                .process()
                .redirectError(folder.resolve("log").toFile())
                .start();
        String wrapped = "";
        try (BufferedReader output = killed.inputReader(StandardCharsets.UTF_8)) {
            while (!wrapped.startsWith(ErasableStudy.PREFIX)) {
                wrapped = Objects.requireNonNull(output.readLine(), "the program ended too early");
            }
        } finally {
            killed.destroyForcibly();
        }
        wrapped = wrapped.substring(ErasableStudy.PREFIX.length());
        killed.waitFor();
        assertThat(bytes(DatabaseKind.H2).holding(wrapped)).isNotEmpty();
        try (ConfigurableApplicationContext next = WebServer.startDatabaseOnly(address, Optional.of(key()))) {
            assertGone(DatabaseKind.H2, wrapped);
            assertThat(new ErasableStudy(next).otherAnswers()).containsEntry("q1", "3");
        }
    }
}
