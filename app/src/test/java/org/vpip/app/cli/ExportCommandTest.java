package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.app.participant.Invitation;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.sample.ReferenceStudy;

class ExportCommandTest {
    @TempDir
    Path folder = Path.of("");

    private String database = "";

    @BeforeEach
    void oneOfThreePeopleSends() throws IOException {
        Path study = folder.resolve("study");
        new ReferenceStudy(3).write(study);
        database = "jdbc:h2:file:" + folder.resolve("db/vpip");
        ServedStudy served = new ServedStudy(StudyReader.read(study, new Problems()), null);
        StudyServer.RunningServer running = new StudyServer(served, study, database, 0).start();
        Invitations invitations = running.context().getBean(Invitations.class);
        StoredResponses responses = running.context().getBean(StoredResponses.class);
        Invitation first =
                invitations.find(running.administration().invite().get(0)).orElseThrow();
        responses.begin(first, OffsetDateTime.parse("2026-11-20T21:04:00Z"), Map.of());
        responses.save(first, Map.of("q1", "4", "q2", "5"), "review");
        responses.submit(first, "review", OffsetDateTime.parse("2026-11-20T21:09:00Z"));
        running.context().close();
    }

    @Test
    void writesAStudyThatCanBeCheckedWithTheAnswersThatWereSent() {
        Path out = folder.resolve("exported");
        CommandRun export = CommandRun.run("export", database, "--out", out);
        assertThat(export.err()).isEmpty();
        assertThat(export.status()).isZero();
        Sheet responses = SheetReader.read(out.resolve("data/responses/reference.csv"), "reference.csv", new Problems())
                .get(0);
        assertThat(responses.rows()).hasSize(1);
        assertThat(responses.rows().get(0).get("q2")).isEqualTo("5");
        assertThat(CommandRun.run("check", out).status()).isZero();
    }

    @Test
    void leavesAFolderAloneThatHoldsSomething() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        CommandRun export = CommandRun.run("export", database, "--out", folder);
        assertThat(export.status()).isEqualTo(2);
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
    }
}
