package org.vpip.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.FullDisk;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.trial.EmbeddedPostgresServer;

/** A database that cannot write for a while, under a person who answers in French. */
class UnwritableDatabaseTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder = Path.of("");

    /** A change of the world outside the program. */
    private interface Event {
        void happen() throws IOException, InterruptedException, SQLException;
    }

    private void tellsAndRecovers(String database, Event failure, Event repair) throws Exception {
        ServedStudy served =
                ReferenceStudyFixture.of(folder.resolve("study"), 1).served();
        AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-15T20:00:00Z"));
        try (ConfigurableApplicationContext server = WebServer.start(served, database, 0, Map.of(), clock)) {
            server.getBean(ReadinessController.class).markReady();
            AccessToken token =
                    server.getBean(InvitationIssuer.class).invite().get(0).token();
            Respondent person = new Respondent(WebServer.address(server), "192.0.2.9");
            VisitedPage page =
                    person.opens("/s/" + token.value()).switchesTo("fr").consents();
            assertThat(page.saves().status()).isEqualTo(200);
            assertThat(person.opens("/ready").status()).isEqualTo(200);
            failure.happen();
            try {
                tellsWithinFiveSeconds(person, page);
            } finally {
                repair.happen();
            }
            awaitStatus(person, 200);
            assertThat(page.saves().status()).isEqualTo(200);
        }
    }

    private static void tellsWithinFiveSeconds(Respondent person, VisitedPage page) throws InterruptedException {
        for (int attempt = 0; attempt < 3; attempt++) {
            long begin = System.nanoTime();
            VisitedPage answer = page.saves();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_ONCE);
            assertThat(answer.answerStatus()).isEqualTo(503);
            assertThat(answer.body()).contains("<html lang=\"fr-CA\"").contains("Nous ne pouvons rien enregistrer");
        }
        awaitStatus(person, 503);
        assertThat(person.opens(page.path()).body()).contains("Nous ne pouvons rien enregistrer");
    }

    private static void awaitStatus(Respondent person, int status) throws InterruptedException {
        long begin = System.nanoTime();
        Duration limit = status == 503 ? AT_ONCE : SOON;
        while (person.opens("/ready").status() != status) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(limit);
            Thread.sleep(200);
        }
    }

    @Test
    void isToldWhileTheDiskIsFull() throws Exception {
        FullDisk.register();
        tellsAndRecovers(
                "jdbc:h2:full:" + folder.resolve("vpip"), () -> FullDisk.fill(true), () -> FullDisk.fill(false));
    }

    @Test
    void isToldWhilePostgresIsFrozen() throws Exception {
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(folder.resolve("postgres"))) {
            tellsAndRecovers(
                    postgres.address("postgres"), () -> postgres.signal("STOP"), () -> postgres.signal("CONT"));
        }
    }

    @Test
    void isToldWhilePostgresIsGone() throws Exception {
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.startLasting(folder.resolve("postgres"))) {
            tellsAndRecovers(postgres.address("postgres"), () -> postgres.signal("KILL"), postgres::restart);
        }
    }

    @Test
    void isToldWhilePostgresIsReadOnly() throws Exception {
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(folder.resolve("postgres"))) {
            String address = postgres.address("postgres");
            tellsAndRecovers(
                    address,
                    () -> execute(
                            address,
                            "alter database postgres set default_transaction_read_only = on",
                            "select pg_terminate_backend(pid) from pg_stat_activity"
                                    + " where backend_type = 'client backend' and pid <> pg_backend_pid()"),
                    () -> execute(
                            address,
                            "set default_transaction_read_only = off",
                            "alter database postgres reset default_transaction_read_only"));
        }
    }

    private static void execute(String address, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
