package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vpip.app.cli.CommandRun.corrupt;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.Invitation;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.RejectedStudyException;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;
import org.vpip.sample.ReferenceStudy;

/** What travels with a study into the database and out of it, and what must not change while answers rest on it. */
class StudyTravelTest {
    private static final OffsetDateTime BEGUN = OffsetDateTime.parse("2026-11-20T21:04:00Z");
    private static final String CHOICES = "instruments/reference/choices.csv";

    @TempDir
    Path folder = Path.of("");

    private Path study = Path.of("");
    private String database = "";

    @BeforeEach
    void aStudyWithForeignFiles() throws IOException {
        study = folder.resolve("study");
        database = "jdbc:h2:file:" + folder.resolve("db/vpip");
        new ReferenceStudy(3).write(study);
        Files.createDirectories(study.resolve("notes"));
        Files.writeString(study.resolve("notes/minutes.csv"), "a\nforeign\n");
        Files.writeString(study.resolve("minutes.docx"), "SECRETNAME");
        Files.writeString(study.resolve("x_people.csv"), "participant,first_name,last_name\nR-000000,Ann,SECRETNAME\n");
        Files.createDirectories(study.resolve("data/slack"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(study.resolve("data/slack/club.zip")))) {
            for (Map.Entry<String, String> file : Map.of(
                            "users.json",
                            "[{\"id\":\"U1\",\"name\":\"ann\"}]",
                            "channels.json",
                            "[{\"id\":\"C1\",\"name\":\"general\",\"members\":[\"U1\"]}]",
                            "general/2026-01-05.json",
                            "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"hello\",\"ts\":\"1767600000.000100\"}]")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private StudyServer.RunningServer serve() throws IOException {
        Problems problems = new Problems();
        ServedStudy served = new ServedStudy(StudyReader.read(study, problems), null);
        assertThat(problems.hasErrors()).isFalse();
        return new StudyServer(served, study, database, 0).start();
    }

    /** Serves the study to the first person still invited, who answers q1. */
    private void answer(String choice, boolean send) throws IOException {
        StudyServer.RunningServer running = serve();
        StoredResponses responses = running.context().getBean(StoredResponses.class);
        Invitation first = running.administration().invite().stream()
                .map(person -> person.invitations().get(0))
                .filter(invitation -> responses.find(invitation).isEmpty())
                .findFirst()
                .orElseThrow();
        responses.begin(first, BEGUN, Map.of());
        responses.save(first, Map.of("q1", choice), "review");
        if (send) {
            responses.submit(first, "review", BEGUN.plusSeconds(312));
        }
        running.context().close();
    }

    private void sendUnsent() throws IOException {
        StudyServer.RunningServer running = serve();
        StoredResponses responses = running.context().getBean(StoredResponses.class);
        running.administration().invite().stream()
                .map(person -> person.invitations().get(0))
                .filter(invitation -> responses.find(invitation).isPresent())
                .forEach(invitation -> responses.submit(invitation, "review", BEGUN.plusSeconds(400)));
        running.context().close();
    }

    private Path export() {
        Path out = folder.resolve("exported" + System.nanoTime());
        CommandRun run = CommandRun.run("export", database, "--out", out);
        assertThat(run.status()).isZero();
        return out;
    }

    private static List<SheetRow> rows(Path file) {
        return SheetReader.read(file, file.toString(), new Problems()).get(0).rows();
    }

    private static String everything(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file).append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        }
    }

    @Test
    void theResponseHasItsDurationAndVersion() throws IOException {
        answer("4", true);
        SheetRow response =
                rows(export().resolve("data/responses/reference.csv")).get(0);
        assertThat(response.get("duration_s")).isEqualTo("312");
        assertThat(response.get("version")).isEqualTo("1");
    }

    @Test
    void slackTravelsAndForeignFilesDoNot() throws IOException {
        answer("4", true);
        Path out = export();
        assertThat(out.resolve("data/slack/club.zip")).hasSameBinaryContentAs(study.resolve("data/slack/club.zip"));
        assertThat(everything(out)).doesNotContain("SECRETNAME").doesNotContain("foreign");
        assertThat(CommandRun.run("check", out).status()).isZero();
        Path copied = folder.resolve("copied");
        assertThat(CommandRun.run("export", study, "--out", copied).status()).isZero();
        assertThat(copied.resolve("data/slack/club.zip")).exists();
        assertThat(everything(copied)).doesNotContain("SECRETNAME").doesNotContain("foreign");
    }

    @Test
    void aNamesSheetInTheStudyIsRefused() throws IOException {
        Files.writeString(study.resolve("people.csv"), "participant,first_name,last_name\nR-000000,Ann,SECRETNAME\n");
        CommandRun serve = CommandRun.run("serve", "--study", study, "--people", study.resolve("people.csv"));
        assertThat(serve.status()).isEqualTo(1);
        assertThat(serve.problems())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("people.csv: the column “first_name” would store names")
                        .contains("Move this file out of the study folder"));
        assertThat(serve.err()).doesNotContain("SECRETNAME");
    }

    @Test
    void linksAndPathsOutsideAreRefusedUnread() throws IOException {
        Path outside = folder.resolve("outside.csv");
        Files.writeString(outside, "person,sector\nSECRET-ANSWER,x\n");
        Files.createSymbolicLink(study.resolve("regions.csv"), outside);
        Files.createSymbolicLink(study.resolve("linked.csv"), outside);
        Files.writeString(
                study.resolve("mapping.csv"),
                "file,table,source_column,target\n../outside.csv,responses,person,participant\n" + outside
                        + ",responses,person,participant\nlinked.csv,responses,person,participant\n");
        CommandRun run = CommandRun.run("check", study, "--all");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.problems())
                .anyMatch(line -> line.startsWith("regions.csv: this is a symbolic link"))
                .anyMatch(line -> line.contains("mapping.csv, sheet mapping, row 2, column file: “../outside.csv”"))
                .anyMatch(line -> line.contains("row 3, column file"))
                .anyMatch(line -> line.contains("row 4, column file: “linked.csv”"));
        assertThat(run.err() + run.out()).doesNotContain("SECRET-ANSWER");
        assertThat(CommandRun.run("export", study, "--out", folder.resolve("copied"))
                        .status())
                .isEqualTo(1);
    }

    @Test
    void aRenamedChoiceWithAnswersIsRefused() throws IOException {
        answer("4", true);
        answer("4", false);
        corrupt(study.resolve(CHOICES), "five,4,", "five,four,");
        corrupt(study.resolve(CHOICES), "five,2,", "five,two,");
        CommandRun run;
        try (ServerSocket taken = new ServerSocket(0)) {
            // refused before the port is asked for: no page is ever served that the stored answers contradict
            run = CommandRun.run("serve", "--study", study, "--db", database, "--port", taken.getLocalPort());
        }
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.problems())
                .singleElement()
                .asString()
                .contains("instruments/reference, sheet choices, column name")
                .contains("2 answers “4” to the question “q1”")
                .contains("from_version “1”");
        assertThat(Files.readString(export().resolve(CHOICES))).contains("five,4,");
    }

    @Test
    void aRecodeLetsARenamedChoicePass() throws IOException {
        answer("4", true);
        answer("4", false);
        corrupt(study.resolve(CHOICES), "five,4,", "five,four,");
        Files.writeString(
                study.resolve("recodes.csv"), "instrument,item,from_version,from,to\nreference,q1,1,4,four\n");
        sendUnsent();
        List<SheetRow> responses = rows(export().resolve("data/responses/reference.csv"));
        assertThat(responses).extracting(row -> row.get("version")).containsExactlyInAnyOrder("1", "1-2");
        assertThat(responses).extracting(row -> row.get("q1")).containsExactlyInAnyOrder("4", "four");
    }

    @Test
    void aGoneQuestionAndInstrumentAreRefused() throws IOException {
        answer("4", true);
        corrupt(study.resolve("instruments/reference/survey.csv"), "select_one five,q1,", "select_one five,q0,");
        corrupt(study.resolve("plan/indicators.csv"), "item:q1", "item:q2");
        assertThatThrownBy(this::serve)
                .isInstanceOf(RejectedStudyException.class)
                .hasMessageContaining("ANSWERED_ITEM_GONE");
        Files.move(study.resolve("instruments/reference"), study.resolve("instruments/other"));
        corrupt(study.resolve("waves.csv"), ",reference", ",other");
        assertThatThrownBy(this::serve)
                .isInstanceOf(RejectedStudyException.class)
                .hasMessageContaining("ANSWERED_INSTRUMENT_GONE");
    }

    @Test
    void aChangedLabelGetsANewVersion() throws IOException {
        answer("4", true);
        corrupt(study.resolve(CHOICES), "Entirely", "Completely");
        answer("5", true);
        Path out = export();
        assertThat(rows(out.resolve("data/responses/reference.csv")))
                .extracting(row -> row.get("version"))
                .containsExactlyInAnyOrder("1", "1-2");
        assertThat(Files.readString(out.resolve("earlier/instruments/reference/1/choices.csv")))
                .contains("Entirely");
        assertThat(Files.readString(out.resolve(CHOICES))).contains("Completely");
        corrupt(study.resolve(CHOICES), "Completely", "Entirely");
        answer("3", true);
        assertThat(rows(export().resolve("data/responses/reference.csv")))
                .extracting(row -> row.get("version"))
                .containsExactlyInAnyOrder("1", "1-2", "1");
    }

    @Test
    void earlierConsentTextsAreKept() throws IOException {
        StudyServer.RunningServer running = serve();
        running.context()
                .getBean(ConsentRegister.class)
                .record(
                        new org.vpip.instruments.response.ParticipantId("R-000001"),
                        List.of(new ConsentDecision(ConsentScope.SURVEY, "1", true)),
                        Language.ENGLISH,
                        BEGUN);
        running.context().close();
        corrupt(study.resolve("consent.csv"), "Answer the questionnaire", "Answer everything");
        assertThatThrownBy(this::serve)
                .isInstanceOf(RejectedStudyException.class)
                .hasMessageContaining("CONSENT_TEXT_CHANGED");
        corrupt(study.resolve("consent.csv"), "survey,1,", "survey,2,");
        serve().context().close();
        assertThat(rows(export().resolve("data/registers/consent_texts.csv")))
                .extracting(row -> row.get("version") + " " + row.get("question_en"))
                .containsExactly("1 Answer the questionnaire", "2 Answer everything");
    }

    @Test
    void checkAndAnalyseBeginWithWhatCameIn() throws IOException {
        CommandRun check = CommandRun.run("check", CommandRun.EXAMPLE, "--lang", "fr");
        assertThat(check.out().lines().findFirst().orElse("")).startsWith("Fichiers de l’étude\u202F: ");
        assertThat(check.out())
                .contains("Personnes\u202F: ")
                .contains("Liens, ")
                .contains("Séances\u202F: ");
        CommandRun analyse = CommandRun.run("analyse", study, "--out", folder.resolve("out"), "--lang", "en");
        assertThat(analyse.out().lines())
                .startsWith(
                        "Files of the study: 10", "People: 3", "Answers to reference, Now: 0", "Online messages: 1");
    }
}
