package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportContents;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.app.release.LedgerLock;
import org.vpip.app.release.ReleaseLedger;
import org.vpip.app.security.Sha256;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.fact.FactBounds;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.export.ReleaseRecord;
import org.vpip.reports.export.ReleaseRecord.ReleaseApproval;
import org.vpip.reports.export.ReleaseRecord.ReleasedReports;

/** Releases of studies whose reports are safe alone, and what they are refused for. */
class ReleaseCommandTest {
    private static final String SAFE = "disclosure/24-large-and-safe/study";
    private static final String LEDGER = "releases.jsonl";
    private static final String PEOPLE = "releases.people.csv";

    @TempDir
    Path folder;

    private CommandRun release(Path study, Path out, Object... more) {
        List<Object> words = new ArrayList<>(List.of("release", study, "--audience", "funder", "--out", out));
        words.addAll(List.of(more));
        return CommandRun.run(words.toArray());
    }

    private CommandRun release(ReferenceCase study, Object... more) {
        return release(study.study(), study.out(), more);
    }

    private static List<String> ledger(Path study) throws IOException {
        return Files.exists(study.resolve(LEDGER)) ? Files.readAllLines(study.resolve(LEDGER)) : List.of();
    }

    @Test
    void recordsWhatItWritesAndPassesTheSameAgain() throws IOException {
        ReferenceCase study = ReferenceCase.copy(SAFE, folder);
        CommandRun first = release(study, "--lang", "en", "--by", "Ann Roy");
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.out()).contains(study.out().resolve("funder").toString());
        String line = ledger(study.study()).get(0);
        assertThat(first.err()).contains("Release 1 is in releases.jsonl", Sha256.hexadecimal(line + "\n"));
        Path findings = study.out().resolve("funder/findings.csv");
        assertThat(line)
                .contains("\"reviewers\":[\"Ann Roy\"]", "\"languages\":[\"en\"]", "\"audience\":\"funder\"")
                .contains("\"funder/findings.csv\":\"" + Sha256.hexadecimal(Files.readAllBytes(findings)));
        CommandRun again = release(study, "--lang", "fr");
        assertThat(again.status()).isZero();
        assertThat(again.err()).contains("La diffusion 2 est inscrite");
        assertThat(ledger(study.study())).hasSize(2).startsWith(line);
        assertThat(study.check().out()).contains("No problems found");
    }

    private Path afterAWithdrawal() throws IOException {
        Path before = CommandRun.copy(ReferenceCase.source("disclosure/10-withdrawal/studyA"), folder.resolve("A"));
        Path after = CommandRun.copy(ReferenceCase.source("disclosure/10-withdrawal/studyB"), folder.resolve("B"));
        assertThat(release(before, folder.resolve("outA"), "--lang", "en").status())
                .isZero();
        Files.copy(before.resolve(LEDGER), after.resolve(LEDGER));
        Files.copy(before.resolve(PEOPLE), after.resolve(PEOPLE));
        return after;
    }

    @ParameterizedTest
    @ValueSource(strings = {"funder", "public", "lead"})
    void publishesNothingOfWhoLeftSinceTheLastRelease(String audience) throws IOException {
        Path after = afterAWithdrawal();
        CommandRun released = CommandRun.run(
                "release", after, "--audience", audience, "--lang", "en", "--out", folder.resolve("outB"));
        assertThat(released.status()).as(released.err()).isZero();
        assertThat(ledger(after)).hasSize(2);
        assertThat(Files.readString(folder.resolve("outB/" + audience + "/findings.csv")))
                .doesNotContain(",12,");
        assertThat(CommandRun.run("disclosure", after, folder.resolve("outB")).status())
                .isZero();
    }

    @Test
    void showsWhatADraftWithoutTheLedgerGivesAway() throws IOException {
        Path after = afterAWithdrawal();
        Files.move(after.resolve(LEDGER), folder.resolve(LEDGER));
        CommandRun.run("analyse", after, "--audience", "funder", "--lang", "fr", "--out", folder.resolve("outB"));
        Files.move(folder.resolve(LEDGER), after.resolve(LEDGER));
        CommandRun audit = CommandRun.run("disclosure", "--lang", "fr", after, folder.resolve("outB"));
        assertThat(audit.status()).isEqualTo(Vpip.PROBLEMS);
        assertThat(audit.out()).contains("Le bailleur de fonds", "exactement 1", "12 personnes", "13 personnes");
    }

    /** Enters a release from which the number of people outside of a group of all but one follows. */
    private static void enterATellingRelease(Path study) throws IOException {
        List<ParticipantId> people = Files.readAllLines(study.resolve("data/participants.csv")).stream()
                .skip(1)
                .map(line -> new ParticipantId(line.split(",", -1)[0]))
                .toList();
        FactOrigin origin =
                new FactOrigin(Audience.FUNDER, new IndicatorId("p"), List.of(new WaveId("t0")), Subgroup.EVERYBODY);
        List<PublishedFact> facts = Stream.of(people, people.subList(1, people.size()))
                .map(some -> new PublishedFact(
                        origin, new PeopleCount(PersonSet.of(some)), FactBounds.exactly(some.size()), 5))
                .toList();
        ReleaseRecord record = new ReleaseRecord(
                "sample",
                Audience.FUNDER,
                new ReleaseApproval(OffsetDateTime.parse("2026-11-29T10:15:30-05:00"), List.of()),
                new ReleasedReports(List.of(Language.ENGLISH), "abc", "def", Map.of("funder/a.pdf", "12")),
                facts);
        try (LedgerLock held = LedgerLock.attempt(study).orElseThrow()) {
            ReleaseLedger.read(study, "sample", new Problems()).append(record, held);
        }
    }

    @Test
    void refusesWhileEarlierReleasesGiveSomebodyAway() throws IOException {
        ReferenceCase study = ReferenceCase.copy(SAFE, folder);
        enterATellingRelease(study.study());
        CommandRun refused = release(study, "--lang", "fr");
        assertThat(refused.status()).isEqualTo(Vpip.PROBLEMS);
        assertThat(refused.out()).contains("Le bailleur de fonds", "exactement 1", "59 personnes", "60 personnes");
        assertThat(refused.err()).contains("Rien n’a été écrit");
        assertThat(study.out()).doesNotExist();
        assertThat(ledger(study.study())).hasSize(1);
    }

    @Test
    void takesTwoDifferentNamesWhereTheStudyAsksForThem() throws IOException {
        ReferenceCase study = ReferenceCase.copy(SAFE, folder);
        List<String> settings = new ArrayList<>(study.lines("study.csv"));
        settings.add("reviewers,2");
        study.write("study.csv", settings);
        CommandRun one = release(study, "--lang", "en", "--by", "Ann Roy", "--by", "ann  roy");
        assertThat(one.status()).isEqualTo(Vpip.PROBLEMS);
        assertThat(one.err()).contains("takes 2 different names; you gave 1");
        assertThat(release(study, "--lang", "fr").err()).contains("demande 2 noms différents");
        assertThat(study.out()).doesNotExist();
        assertThat(release(study, "--lang", "en", "--by", "Ann Roy", "--by", "Bo Lee")
                        .status())
                .isZero();
        assertThat(ledger(study.study()).get(0)).contains("\"reviewers\":[\"Ann Roy\",\"Bo Lee\"]");
    }

    @Test
    void countsAnErasedPersonAsSomebodyElse() throws IOException {
        ReferenceCase study = ReferenceCase.copy(SAFE, folder);
        assertThat(release(study, "--lang", "en").status()).isZero();
        String person = Files.readAllLines(study.study().resolve(PEOPLE)).get(1).split(",", -1)[0];
        assertThat(CommandRun.run("withdraw", study.study(), person, "--kind", "everything")
                        .status())
                .isZero();
        assertThat(Files.readString(study.study().resolve(PEOPLE))).doesNotContain(person);
        CommandRun next = release(study, "--lang", "en");
        assertThat(next.status()).as(next.err()).isZero();
        assertThat(Files.readString(study.study().resolve(LEDGER))).doesNotContain(person);
        assertThat(CommandRun.run("disclosure", study.study(), study.out()).status())
                .isZero();
    }

    @Test
    void refusesAnUnknownAudienceAndResearchers() throws IOException {
        ReferenceCase study = ReferenceCase.copy(SAFE, folder);
        CommandRun researcher = CommandRun.run("release", study.study(), "--audience", "researcher", "--lang", "fr");
        assertThat(researcher.status()).isEqualTo(2);
        assertThat(researcher.err()).contains("Employez analyse --audience researcher");
        CommandRun other = CommandRun.run("release", study.study(), "--audience", "board");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("lead, funder or public; you wrote board");
    }

    @Test
    void exportsTheLedgerWithoutThePeople() throws IOException {
        ReferenceCase study = ReferenceCase.copy(SAFE, folder);
        assertThat(release(study, "--lang", "en").status()).isZero();
        Path copy = folder.resolve("copy");
        assertThat(CommandRun.run("export", study.study(), "--out", copy).status())
                .isZero();
        assertThat(copy.resolve(LEDGER)).hasSameBinaryContentAs(study.study().resolve(LEDGER));
        assertThat(names(copy)).doesNotContain(PEOPLE, ".releases.lock");
        CommandRun refused = release(copy, folder.resolve("copied"), "--lang", "en");
        assertThat(refused.status()).isEqualTo(Vpip.PROBLEMS);
        assertThat(refused.err()).contains("Copy releases.people.csv from the folder of the last release");
        assertThat(folder.resolve("copied")).doesNotExist();
        Path shared = folder.resolve("shared");
        CommandRun.run("export", study.study(), "--share", "--out", shared);
        assertThat(names(shared)).contains("study.csv").doesNotContain(LEDGER, PEOPLE);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void refusesABrokenLedger() throws IOException {
        ReferenceCase study = ReferenceCase.copy(SAFE, folder);
        assertThat(release(study, "--lang", "en").status()).isZero();
        CommandRun.corrupt(study.study().resolve(LEDGER), "\"fewest\":5", "\"fewest\":4");
        Path out = folder.resolve("later");
        CommandRun draft = CommandRun.run("analyse", study.study(), "--audience", "funder", "--out", out);
        for (CommandRun run : List.of(study.check(), draft, release(study.study(), out))) {
            assertThat(run.status()).isEqualTo(Vpip.PROBLEMS);
            assertThat(run.err()).contains("releases.jsonl, row 1: this line of the ledger");
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void waitsForNoOtherRelease() throws IOException {
        ReferenceCase study = ReferenceCase.copy(SAFE, folder);
        try (LedgerLock held = LedgerLock.attempt(study.study()).orElseThrow()) {
            assertThat(held).isNotNull();
            CommandRun second = release(study, "--lang", "fr");
            assertThat(second.status()).isEqualTo(Vpip.PROBLEMS);
            assertThat(second.err()).contains("Une autre diffusion de cette étude est en cours");
        }
        assertThat(ledger(study.study())).isEmpty();
    }

    @Test
    void survivesAKillBetweenItsSteps() throws IOException {
        ReferenceCase study = ReferenceCase.copy(SAFE, folder);
        ReportRun run = new ReportRun(List.of(Audience.FUNDER), List.of(Language.ENGLISH));
        LoadedStudy loaded = LoadedStudy.read(study.study());
        ReportContents contents = run.contents(loaded, (done, steps) -> {});
        assertThatThrownBy(
                        () -> run.write(contents, study.out(), (done, steps) -> {}, files -> kill("before the line")))
                .hasMessage("before the line");
        assertThat(study.out()).doesNotExist();
        assertThat(ledger(study.study())).isEmpty();
        ReleaseApproval approval = new ReleaseApproval(OffsetDateTime.parse("2026-11-29T10:00:00Z"), List.of());
        try (LedgerLock held = LedgerLock.attempt(study.study()).orElseThrow()) {
            assertThatThrownBy(() -> run.write(contents, study.out(), (done, steps) -> {}, files -> {
                        loaded.ledger().append(contents.record(approval, run.languages(), files), held);
                        kill("after the line");
                    }))
                    .hasMessage("after the line");
        }
        assertThat(study.out()).doesNotExist();
        assertThat(ledger(study.study())).hasSize(1);
        assertThat(release(study, "--lang", "en").status()).isZero();
        assertThat(ledger(study.study())).hasSize(2);
        assertThat(study.out().resolve("funder/findings.csv")).exists();
    }

    private static void kill(String when) throws IOException {
        throw new IOException(when);
    }
}
