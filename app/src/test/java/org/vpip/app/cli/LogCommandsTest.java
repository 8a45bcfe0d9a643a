package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void attendancePrintsWhoWasThereForHowLong() throws IOException {
        Path file = Files.writeString(folder.resolve("r.csv"), """
                Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)
                A (Ann),a@x.org,2026-03-05 14:00:00,2026-03-05 14:00:20,1
                """);
        CommandRun printed = CommandRun.run("attendance", file);
        assertThat(printed.status()).isZero();
        assertThat(printed.out())
                .contains("\"accepted\" : true", "\"minutes\" : 0.33", "\"firstJoin\" : \"2026-03-05T14:00:00\"");
    }

    @Test
    void reportsARefusedFileAndReadsTheOthers() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path good = Files.writeString(folder.resolve("good.csv"), "Name,Join Time,Leave Time\n");
        CommandRun printed = CommandRun.run("attendance", empty, good, "--lang", "fr");
        assertThat(printed.status()).isEqualTo(Vpip.PROBLEMS);
        assertThat(printed.out())
                .contains("le fichier est vide", "\"accepted\" : false", "\"accepted\" : true", "\"attendees\" : 0");
    }

    @Test
    void slackReadsAnUnpackedExport() throws IOException {
        Files.createDirectories(folder.resolve("general"));
        Files.writeString(folder.resolve("users.json"), "[{\"id\":\"UA\"}]");
        Files.writeString(folder.resolve("channels.json"), "[{\"name\":\"general\"}]");
        Files.writeString(
                folder.resolve("general/2026-01-10.json"),
                "[{\"type\":\"message\",\"user\":\"UA\",\"ts\":\"1768035600.000100\",\"text\":\"a private word\"}]");
        CommandRun printed = CommandRun.run("slack", folder);
        assertThat(printed.status()).isZero();
        assertThat(printed.out())
                .contains("\"month\" : \"2026-01\"", "\"readers\", \"private_spaces\", \"direct_messages\"")
                .doesNotContain("private word");
    }
}
