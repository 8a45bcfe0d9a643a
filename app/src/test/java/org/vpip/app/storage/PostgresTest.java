package org.vpip.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vpip.app.storage.database.ConnectionFailure;
import org.vpip.app.storage.database.Database;
import org.vpip.app.storage.database.DatabaseUnavailableException;
import org.vpip.app.web.WebServer;

/** What is only so on PostgreSQL: several servers, its own idea of durable, and ways that are barred. */
class PostgresTest {
    @TempDir
    Path folder = Path.of("");

    @RepeatedTest(3)
    void severalServersStartAtOnceOnOneEmptyDatabase() throws Exception {
        String address = DatabaseKind.POSTGRES.create(folder);
        List<Process> servers = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Path log = folder.resolve("server-" + number + ".log");
            servers.add(ServerProcess.start(address, number, folder.resolve("secret.key"), log));
        }
        for (int number = 0; number < 3; number++) {
            assertThat(servers.get(number).waitFor())
                    .as(Files.readString(folder.resolve("server-" + number + ".log")))
                    .isZero();
        }
        try (ConfigurableApplicationContext server =
                WebServer.startDatabaseOnly(address, Optional.of(folder.resolve("secret.key")))) {
            Map<String, FileContent> files = server.getBean(StudyFiles.class).all();
            assertThat(files).hasSize(2).containsEntry("a.csv", files.get("b.csv"));
        }
    }

    @Test
    void commitsDurablyDespiteServerAndRoleSettings() throws Exception {
        String address = DatabaseKind.POSTGRES.create(folder);
        execute(address, "create role hasty login superuser");
        execute(address, "alter role hasty set synchronous_commit = off");
        try (ConfigurableApplicationContext server =
                WebServer.startDatabaseOnly(address.replace("user=postgres", "user=hasty"))) {
            JdbcClient database = server.getBean(JdbcClient.class);
            assertThat(database.sql("select current_user").query(String.class).single())
                    .isEqualTo("hasty");
            assertThat(database.sql("show synchronous_commit")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
        }
    }

    @Test
    void aServerThatAsksForMoreThanDurableKeepsIt() throws Exception {
        String address = DatabaseKind.POSTGRES.create(folder);
        execute(address, "create role careful login superuser");
        execute(address, "alter role careful set synchronous_commit = remote_apply");
        try (ConfigurableApplicationContext server =
                WebServer.startDatabaseOnly(address.replace("user=postgres", "user=careful"))) {
            assertThat(server.getBean(JdbcClient.class)
                            .sql("show synchronous_commit")
                            .query(String.class)
                            .single())
                    .isEqualTo("remote_apply");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aServerKilledWhileItChangedTheTablesBarsNobody(DatabaseKind kind) throws Exception {
        String address = kind.create(folder);
        try (ConfigurableApplicationContext first = WebServer.startDatabaseOnly(address)) {
            JdbcClient database = first.getBean(JdbcClient.class);
            assertThat(database.sql("update databasechangeloglock set locked = true, lockedby = 'somebody gone'")
                            .update())
                    .isOne();
            database.sql("delete from databasechangelog where id = ?")
                    .param("3-turns")
                    .update();
            database.sql("drop table turn").update();
        }
        try (ConfigurableApplicationContext second = WebServer.startDatabaseOnly(address)) {
            second.getBean(StudyFiles.class).replaceAll(Map.of("a.csv", FileContent.ofText("a")));
            assertThat(second.getBean(StudyFiles.class).all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_DATABASE, /vpip, /nowhere",
        "NOT_LET_IN, user=postgres, user=nobody&password=secret",
        "NO_ANSWER, localhost:[0-9]+, localhost:1",
        "NOT_UNDERSTOOD, localhost:.*, localhost:123456/vpip?user=somebody&password=secret"
    })
    void tellsWhyThereIsNoWayWithoutTellingSecrets(ConnectionFailure obstacle, String part, String other)
            throws Exception {
        String address = DatabaseKind.POSTGRES.create(folder).replaceFirst(part, other);
        Throwable failure = catchThrowable(() -> WebServer.startDatabaseOnly(address));
        assertThat(failure).isInstanceOfSatisfying(DatabaseUnavailableException.class, barred -> {
            assertThat(barred.failure()).isEqualTo(obstacle);
            assertThat(barred.address()).doesNotContain("user").doesNotContain("secret");
        });
    }

    @Test
    void tellsThatAnotherProgramHasTheFile() throws Exception {
        Path file = Files.createFile(folder.resolve("vpip.mv.db"));
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            other.lock();
            Throwable failure =
                    catchThrowable(() -> WebServer.startDatabaseOnly("jdbc:h2:file:" + folder.resolve("vpip")));
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            DatabaseUnavailableException.class,
                            barred -> assertThat(barred.failure()).isEqualTo(ConnectionFailure.IN_USE));
        }
    }

    @Test
    void userAndPasswordComeFromTheEnvironmentForPostgresOnly() {
        Map<String, String> environment = Map.of("VPIP_DB_USER", "vpip", "VPIP_DB_PASSWORD", "secret");
        Database postgres = Database.of("jdbc:postgresql://host/vpip?password=other", environment);
        assertThat(postgres.properties())
                .containsEntry("spring.datasource.username", "vpip")
                .containsEntry("spring.datasource.password", "secret");
        assertThat(postgres).hasToString("jdbc:postgresql://host/vpip");
        assertThat(Database.of("jdbc:h2:file:./vpip", environment).properties())
                .containsEntry("spring.datasource.url", "jdbc:h2:file:./vpip")
                .doesNotContainKeys("spring.datasource.username", "spring.datasource.password");
    }

    private static void execute(String address, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
