package org.vpip.app.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.app.security.Sha256;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
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

class LedgerTest {
    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor();

    @TempDir
    Path folder;

    @AfterAll
    static void shutDown() {
        EXECUTOR.shutdownNow();
    }

    private static PersonSet people(String... pseudonyms) {
        return PersonSet.of(Stream.of(pseudonyms).map(ParticipantId::new).toList());
    }

    private static ReleaseRecord release(PersonSet people) {
        FactOrigin origin =
                new FactOrigin(Audience.FUNDER, new IndicatorId("p"), List.of(new WaveId("t0")), Subgroup.EVERYBODY);
        return new ReleaseRecord(
                "sample",
                Audience.FUNDER,
                new ReleaseApproval(OffsetDateTime.parse("2026-11-29T10:15:30-05:00"), List.of("Élise")),
                new ReleasedReports(List.of(Language.ENGLISH), "abc", "def", Map.of("funder/a.pdf", "12")),
                List.of(new PublishedFact(origin, new PeopleCount(people), FactBounds.exactly(people.count()), 5)));
    }

    private ReleaseLedger read(Problems problems) {
        return ReleaseLedger.read(folder, "sample", problems);
    }

    private List<String> problems() {
        Problems problems = new Problems();
        read(problems);
        return problems.list().stream()
                .map(problem -> problem.code() + " " + problem.place().row())
                .toList();
    }

    private void append(PersonSet people) throws IOException {
        try (LedgerLock held = LedgerLock.attempt(folder).orElseThrow()) {
            read(new Problems()).append(release(people), held);
        }
    }

    private PersonSet recorded(int release) {
        return read(new Problems()).facts().get(release).fact().people();
    }

    private Path file() {
        return folder.resolve(ReleaseLedger.NAME);
    }

    private Path table() {
        return folder.resolve(LedgerPeople.NAME);
    }

    @Test
    void keepsEveryReleaseInAChain() throws IOException {
        append(people("P-1", "P-2", "P-3"));
        append(people("P-2", "P-3"));
        assertThat(problems()).isEmpty();
        assertThat(recorded(0)).isEqualTo(people("P-1", "P-2", "P-3"));
        assertThat(recorded(1)).isEqualTo(people("P-2", "P-3"));
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("{\"previous\":\"" + Sha256.hexadecimal(lines.get(0) + "\n"));
    }

    @Test
    void noticesEveryChangedOrMissingByte() throws IOException {
        append(people("P-1", "P-2"));
        append(people("P-2"));
        byte[] whole = Files.readAllBytes(file());
        List<Integer> unnoticed = new ArrayList<>();
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file(), changed);
            boolean noticed = problems().toString().contains("LEDGER_BROKEN");
            byte[] shorter = Arrays.copyOf(whole, whole.length - 1);
            System.arraycopy(whole, at + 1, shorter, at, whole.length - at - 1);
            Files.write(file(), shorter);
            if (!noticed || !problems().toString().contains("LEDGER_BROKEN")) {
                unnoticed.add(at);
            }
        }
        assertThat(whole).hasSizeGreaterThan(800);
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void namesTheFirstLineThatIsNotAsWritten() throws IOException {
        append(people("P-1"));
        append(people("P-2"));
        append(people("P-3"));
        List<String> lines = Files.readAllLines(file());
        Files.write(file(), List.of(lines.get(0), lines.get(2)));
        assertThat(problems()).containsExactly("LEDGER_BROKEN 2");
        Files.write(file(), List.of(lines.get(1), lines.get(2)));
        assertThat(problems()).containsExactly("LEDGER_BROKEN 1");
        Files.writeString(file(), "");
        assertThat(problems()).containsExactly("LEDGER_BROKEN 1");
    }

    @Test
    void advisesInBothLanguages() throws IOException {
        append(people("P-1"));
        Files.writeString(file(), "x" + Files.readString(file()));
        Problems problems = new Problems();
        read(problems);
        Problem broken = problems.list().get(0);
        assertThat(broken.in(Language.ENGLISH))
                .startsWith("releases.jsonl, row 1")
                .contains("from a backup");
        assertThat(broken.in(Language.FRENCH))
                .startsWith("releases.jsonl, ligne 1")
                .contains("sauvegarde");
    }

    @Test
    void refusesTheLedgerOfAnotherStudy() throws IOException {
        append(people("P-1"));
        Problems problems = new Problems();
        ReleaseLedger.read(folder, "other", problems);
        assertThat(problems.list()).extracting(Problem::code).containsExactly(ProblemCode.LEDGER_OF_OTHER_STUDY);
    }

    @Test
    void knowsPeopleByRandomNumbersThatStay() throws IOException {
        append(people("P-1", "P-2"));
        String first = Files.readString(table());
        append(people("P-1", "P-2", "P-3"));
        assertThat(Files.readString(table())).startsWith(first).contains("P-3,");
        assertThat(Files.readString(file())).doesNotContain("P-1");
        assertThat(first).matches("(?s)\\uFEFFparticipant,number\\R(P-\\d,[1-9]\\d{8}\\R){2}");
        for (Path kept : List.of(file(), table())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsAnErasedPersonAsAnUnknown() throws IOException {
        append(people("P-1", "P-2"));
        ReleaseLedger.erase(folder, new ParticipantId("P-1"));
        assertThat(Files.readString(table())).doesNotContain("P-1").contains("P-2");
        assertThat(problems()).isEmpty();
        assertThat(recorded(0).count()).isEqualTo(2);
        assertThat(recorded(0)).isNotEqualTo(people("P-1", "P-2"));
        append(people("P-1", "P-2"));
        assertThat(recorded(0)).isNotEqualTo(recorded(1));
        assertThat(recorded(1)).isEqualTo(people("P-1", "P-2"));
    }

    @Test
    void dropsTheRowOfAPersonErasedElsewhere() throws IOException {
        append(people("P-1", "P-2"));
        Path register =
                Files.createDirectories(folder.resolve("data/registers")).resolve("departures.csv");
        Files.writeString(register, "participant,kind,given\nP-1,everything,2026-11-01\nP-2,questions,2026-11-01\n");
        assertThat(recorded(0)).isNotEqualTo(people("P-1", "P-2"));
        append(people("P-2"));
        assertThat(Files.readString(table())).doesNotContain("P-1").contains("P-2");
    }

    @Test
    void remarksThatNobodyIsKnownWithoutTheTable() throws IOException {
        append(people("P-1", "P-2"));
        Files.delete(table());
        assertThat(problems()).containsExactly("LEDGER_WITHOUT_PEOPLE 0");
    }

    @Test
    void refusesATableWithANumberOfTwoPeople() throws IOException {
        append(people("P-1"));
        String number = Files.readString(table()).replaceAll("(?s).*P-1,(\\d+).*", "$1");
        Files.writeString(table(), "participant,number\nP-1," + number + "\nP-2," + number + "\nP-3,12\n,987654321\n");
        assertThat(problems()).containsExactly("ID_TWICE 3", "NOT_AN_INTEGER 4", "BLANK_CELL 5");
    }

    @Test
    void readsPastWhatAKillLeaves() throws IOException {
        append(people("P-1"));
        Files.writeString(folder.resolve(".releases.jsonl.new"), "{\"previous\":\"0");
        Files.writeString(table(), Files.readString(table()) + "P-2,123456789\r\n");
        assertThat(problems()).isEmpty();
        append(people("P-1", "P-2"));
        assertThat(problems()).isEmpty();
        assertThat(folder.resolve(".releases.jsonl.new")).doesNotExist();
    }

    @Test
    void isChangedByOneAtATime() throws IOException {
        try (LedgerLock held = LedgerLock.attempt(folder).orElseThrow()) {
            assertThat(LedgerLock.attempt(held.folder())).isEmpty();
        }
        try (LedgerLock next = LedgerLock.attempt(folder).orElseThrow()) {
            assertThat(next.folder()).isEqualTo(folder);
        }
    }

    @Test
    void anErasureWaitsForTheReleaseOfAnotherProcess() throws Exception {
        append(people("P-1", "P-2"));
        Process release = LedgerHolder.start(folder);
        assertThat(release.inputReader().readLine()).isEqualTo(folder.toString());
        Future<?> erasure = EXECUTOR.submit(() -> {
            ReleaseLedger.erase(folder, new ParticipantId("P-1"));
            return "erased";
        });
        assertThatThrownBy(() -> erasure.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(Files.readString(table())).contains("P-1,");
        release.getOutputStream().close();
        assertThat(erasure.get(30, TimeUnit.SECONDS)).isEqualTo("erased");
        assertThat(Files.readString(table())).doesNotContain("P-1,").contains("P-2,");
    }
}
