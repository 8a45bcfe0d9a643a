package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.app.storage.DatabaseKind;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.sample.ReferenceStudy;

/** A database by its address, where it is there and where it is not. */
class DatabaseCommandsTest {
    private static final String NOWHERE = "jdbc:postgresql://localhost:1/vpip?user=somebody&password=secret";

    @TempDir
    Path folder = Path.of("");

    @Test
    void reportsAnUnreachableDatabaseInOneLine() {
        CommandRun english = CommandRun.run("serve", "--reference", 1, "--db", NOWHERE);
        assertThat(english.status()).isEqualTo(3);
        assertThat(english.problems())
                .containsExactly("jdbc:postgresql://localhost:1/vpip: no database answers at this address. "
                        + "Check that it is running, and that the host and port are right.");
        CommandRun french = CommandRun.run("export", NOWHERE, "--out", folder.resolve("out"), "--lang", "fr");
        assertThat(french.status()).isEqualTo(3);
        assertThat(french.problems()).hasSize(1);
        assertThat(french.err())
                .contains("jdbc:postgresql://localhost:1/vpip\u202F: aucune base de données ne répond à cette adresse.")
                .doesNotContain("secret");
    }

    @Test
    void whatIsNoAddressOfADatabaseIsWrongUse() {
        for (String other : new String[] {"vpip.db", "jdbc:mysql://localhost/vpip?password=secret"}) {
            CommandRun run = CommandRun.run("serve", "--reference", 1, "--db", other);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("jdbc:postgresql://HOST/NAME").doesNotContain("secret");
        }
    }

    @Test
    void exportsFromPostgresWhatWasServed() throws Exception {
        String address = DatabaseKind.POSTGRES.create(folder);
        Path study = folder.resolve("study");
        new ReferenceStudy(2).write(study);
        ServedStudy served = new ServedStudy(StudyReader.read(study, new Problems()), null);
        StudyServer.RunningServer running = new StudyServer(served, study, address, 0).start();
        assertThat(running.administration().invite()).hasSize(2);
        running.context().close();
        Path out = folder.resolve("exported");
        assertThat(CommandRun.run("export", address, "--out", out).status()).isZero();
        assertThat(out.resolve("study.csv")).hasSameTextualContentAs(study.resolve("study.csv"));
        assertThat(Files.exists(out.resolve("data/participants.csv"))).isTrue();
    }
}
