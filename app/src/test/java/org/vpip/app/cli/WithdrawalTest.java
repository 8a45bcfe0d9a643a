package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.sample.SampleStudy;

/** Somebody who withdrew is nowhere: not as a sender, not as a name, not in a count. */
class WithdrawalTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void givesTheSameFindingsAsIfThePersonHadNeverBeenThere() throws IOException {
        Path study = folder.resolve("study");
        SampleStudy.withSeed(5).write(study);
        String person = person(study);
        Path without = CommandLineFixture.copy(study, folder.resolve("without"));
        withdraw(study.resolve("data/participants.csv"), person);
        for (String table : List.of("participants", "rosters", "ties", "aliases", "responses/practice")) {
            remove(without.resolve("data/" + table + ".csv"), person);
        }
        try (Stream<Path> reports = Files.list(without.resolve("data/attendance"))) {
            for (Path report : reports.toList()) {
                remove(report, person);
            }
        }
        assertThat(findings(study, "withdrawn")).isEqualTo(findings(without, "never"));
        try (Stream<Path> files = Files.walk(folder.resolve("withdrawn/researcher"))) {
            for (Path file : files.filter(WithdrawalTest::isText).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(person);
            }
        }
    }

    private static boolean isText(Path file) {
        return Stream.of(".csv", ".json", ".graphml", ".dl", ".txt", ".svg")
                .anyMatch(ending -> file.toString().endsWith(ending));
    }

    /** Somebody with ties from and to. */
    private static String person(Path study) throws IOException {
        List<String> ties = Files.readAllLines(study.resolve("data/ties.csv"));
        return ties.stream()
                .skip(1)
                .map(line -> line.split(",", -1)[2])
                .filter(named -> ties.stream().anyMatch(line -> line.split(",", -1)[3].equals(named)))
                .findFirst()
                .orElseThrow();
    }

    private static void withdraw(Path participants, String person) throws IOException {
        String text = Files.readAllLines(participants).stream()
                .map(line -> line.startsWith("\uFEFF") || line.startsWith("participant")
                        ? line + ",withdrawn"
                        : line + (line.startsWith(person + ",") ? ",2026-06-01" : ","))
                .collect(Collectors.joining("\r\n"));
        Files.writeString(participants, text, StandardCharsets.UTF_8);
    }

    private static void remove(Path table, String person) throws IOException {
        String text = Files.readAllLines(table).stream()
                .filter(line ->
                        !line.toLowerCase(Locale.ROOT).matches(".*\\b" + person.toLowerCase(Locale.ROOT) + "\\b.*"))
                .collect(Collectors.joining("\r\n"));
        Files.writeString(table, text, StandardCharsets.UTF_8);
    }

    /** Without the hash of the data, which differ. */
    private String findings(Path study, String out) throws IOException {
        CommandLineFixture run = CommandLineFixture.run("analyse", study, "--out", folder.resolve(out), "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return Files.readString(folder.resolve(out).resolve("researcher/findings.json"))
                .replaceAll("\"hash\"\\s*:\\s*\"[0-9a-f]+\"", "");
    }
}
