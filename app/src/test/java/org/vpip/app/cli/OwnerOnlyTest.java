package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.database.Database;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.web.WebServer;

/** What only the owner of the files may read. */
class OwnerOnlyTest {
    private static final String HIDDEN = "…";

    @TempDir
    Path folder = Path.of("");

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void isTheDatabaseBeforeItHoldsAnything() throws IOException {
        Path file = folder.resolve("new/db/vpip.mv.db");
        Database.of("jdbc:h2:file:" + folder.resolve("new/db/vpip")).prepareFile();
        assertThat(file).isEmptyFile();
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("new/db"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("new"))).isEqualTo("rwx------");
    }

    @Test
    void isAnExport() throws IOException {
        String database = "jdbc:h2:file:" + folder.resolve("db/vpip");
        ReferenceStudyFixture.of(folder.resolve("study"), 2);
        try (ConfigurableApplicationContext server = WebServer.startDatabaseOnly(database)) {
            assertThat(server.isActive()).isTrue();
        }
        Path out = Files.createDirectory(folder.resolve("out"));
        CommandRun export = CommandRun.run("export", folder.resolve("study"), "--out", out);
        assertThat(export.status()).isZero();
        assertThat(permissions(out)).isEqualTo("rwx------");
        CommandRun.run("export", database, "--out", folder.resolve("new/out"));
        assertThat(permissions(folder.resolve("new/out"))).isEqualTo("rwx------");
    }

    @Test
    void holdsNoTraceOfTheDatabase() throws Exception {
        String database = "jdbc:h2:file:" + folder.resolve("db/vpip");
        try (ConfigurableApplicationContext server = WebServer.startDatabaseOnly(database)) {
            JdbcClient client = server.getBean(JdbcClient.class);
            assertThat(catchThrowable(
                            () -> client.sql("insert into contact values ('" + "P".repeat(99) + "', 'a', 'b')")
                                    .update()))
                    .isNotNull();
            assertThat(folder.resolve("db")).isDirectoryNotContaining("glob:**trace*");
        }
    }

    @Test
    void isALinkThatALogLineMentions() {
        Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        OutputStreamAppender<ILoggingEvent> appender =
                (OutputStreamAppender<ILoggingEvent>) Objects.requireNonNull(root.getAppender("err"));
        String token = AccessToken.random().value();
        String page = "/c/ABCDEF012345/" + token;
        LoggingEvent event = new LoggingEvent(
                "",
                root,
                Level.WARN,
                "no page at /s/" + token + "/answers nor at " + page + " nor [s/" + token + "/..]",
                new IllegalStateException("/s/f-" + token),
                new Object[0]);
        String line = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
        assertThat(line)
                .contains("no page at /s/" + HIDDEN + "/answers nor at /c/" + HIDDEN + " nor [s/" + HIDDEN + "/..]")
                .contains("IllegalStateException: /s/" + HIDDEN)
                .doesNotContain(token);
    }
}
