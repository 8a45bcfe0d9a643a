package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.contact.ContactRequests;
import org.vpip.app.storage.contact.ContactRequests.ContactRequest;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.wording.Language;
import org.vpip.sample.ReferenceStudy;

class ExportCommandTest {
    @TempDir
    Path folder = Path.of("");

    private String database = "";

    private Path study = Path.of("");

    @BeforeEach
    void oneOfThreePeopleSends() throws IOException {
        study = folder.resolve("study");
        new ReferenceStudy(3).write(study);
        database = "jdbc:h2:file:" + folder.resolve("db/vpip");
        sends("5");
    }

    private StudyServer.RunningServer serve() throws IOException {
        ServedStudy served = new ServedStudy(StudyReader.read(study, new Problems()), null);
        return new StudyServer(served, study, database, 0).start();
    }

    /** Sends the answers of the first person who has not sent any. */
    private ParticipantId sends(String second) throws IOException {
        StudyServer.RunningServer running = serve();
        StoredResponses responses = running.context().getBean(StoredResponses.class);
        PersonalInvitation person = running.administration().invite().stream()
                .map(invited -> invited.invitations().get(0))
                .filter(invitation -> responses.find(invitation).isEmpty())
                .findFirst()
                .orElseThrow();
        responses.begin(person, OffsetDateTime.parse("2026-11-20T21:04:00Z"), Map.of());
        responses.save(person, Map.of("q1", "4", "q2", second), "review");
        responses.submit(person, "review", OffsetDateTime.parse("2026-11-20T21:09:00Z"));
        running.context().close();
        return person.participant();
    }

    private void refusesSharing(ParticipantId person) throws IOException {
        StudyServer.RunningServer running = serve();
        running.context()
                .getBean(ConsentRegister.class)
                .record(
                        person,
                        List.of(new ConsentDecision(ConsentScope.SHARING, "1", false)),
                        Language.ENGLISH,
                        OffsetDateTime.parse("2026-11-21T09:00:00Z"));
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
    void handsAddressesOverInAFileApart() throws IOException {
        StudyServer.RunningServer running = serve();
        ContactRequests requests = running.context().getBean(ContactRequests.class);
        requests.add(ContactRequest.of("someone@example.org", Language.FRENCH));
        requests.add(ContactRequest.of("902-555-0143", Language.ENGLISH));
        running.context().close();
        Path inside = folder.resolve("with/contacts.csv");
        assertThat(CommandRun.run("export", database, "--out", folder.resolve("with"), "--contacts", inside)
                        .status())
                .isEqualTo(2);
        Path file = folder.resolve("apart/contacts.csv");
        CommandRun export = CommandRun.run(
                "export", database, "--out", folder.resolve("without"), "--contacts", file, "--lang", "en");
        assertThat(export.status()).isZero();
        assertThat(export.err()).contains("2 addresses of people who asked to join");
        assertThat(Files.readAllLines(file))
                .containsExactly("\uFEFFcontact,language", "902-555-0143,en", "someone@example.org,fr");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        CommandRun again = CommandRun.run("export", database, "--out", folder.resolve("again"), "--contacts", file);
        assertThat(again.status()).as("never overwrites").isEqualTo(2);
        Path second = folder.resolve("apart/second.csv");
        assertThat(CommandRun.run("export", database, "--out", folder.resolve("again"), "--contacts", second)
                        .status())
                .isZero();
        assertThat(Files.readAllLines(second)).containsExactly("\uFEFFcontact,language");
    }

    @Test
    void leavesAFolderAloneThatHoldsSomething() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        CommandRun export = CommandRun.run("export", database, "--out", folder);
        assertThat(export.status()).isEqualTo(2);
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void aSharedDatabaseLeavesOutWhoRefusesSharing() throws IOException {
        ParticipantId refusing = sends("2");
        Path before = folder.resolve("before");
        assertThat(CommandRun.run("export", database, "--share", "--out", before)
                        .status())
                .isZero();
        assertThat(answers(before)).containsExactlyInAnyOrder("5", "2");
        refusesSharing(refusing);
        Path out = folder.resolve("shared");
        CommandRun export = CommandRun.run("export", database, "--share", "--out", out, "--lang", "en");
        assertThat(export.status()).isZero();
        assertThat(export.err()).contains("refuse sharing or withdrew: 1;");
        assertThat(answers(out)).containsExactly("5");
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(refusing.value()));
        }
        assertThat(CommandRun.run("check", out).status()).isZero();
        Path complete = folder.resolve("complete");
        assertThat(CommandRun.run("export", database, "--out", complete).status())
                .isZero();
        assertThat(answers(complete)).containsExactlyInAnyOrder("5", "2");
    }

    private static List<String> answers(Path exported) {
        return SheetReader.read(exported.resolve("data/responses/reference.csv"), "reference.csv", new Problems())
                .get(0)
                .rows()
                .stream()
                .map(row -> row.get("q2"))
                .toList();
    }
}
