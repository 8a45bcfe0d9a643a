package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile studies whose funder reports give a few people away, and studies whose reports do not. */
class DisclosureCasesTest {
    @TempDir
    Path folder;

    private ReferenceCase written(String name) throws IOException {
        ReferenceCase study = ReferenceCase.copy("disclosure/" + name + "/study", folder);
        CommandRun run =
                CommandRun.run("analyse", "--audience", "funder", "--lang", "en", "--out", study.out(), study.study());
        assertThat(run.status()).isZero();
        return study;
    }

    private static CommandRun audit(ReferenceCase study, String language) {
        return CommandRun.run("disclosure", "--lang", language, study.study(), study.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01-one-and-five      | Number of people, p [Education; Start, After 12 months]: from 1 to 4",
                "02-four-and-four     | Number of people, p [Police; Start, After 12 months]: from 1 to 4",
                "03-homogeneous       | Value of each person as scale:se at After 12 months, p [Police; Start, After 12 months]: from 9.9",
                "04-nested-attributes | Mean of scale:se at Start among 3 people, p [Education; Start, After 12 months]: from 6.63 to 6.77",
                "06-linked-indicators | Number of people, a [Education; Start, After 12 months]: exactly 3",
                "07-yes-no-residual   | Number of people, a [Education; Start, After 12 months]: from 1 to 4",
                "08-unfold-halves     | “Strongly disagree” as item:q_agree at Start, a [all people; Start, After 12 months]: exactly 2",
                "09-mean-of-five      | “Agree” as item:q_agree at Start, a [Police; Start, After 12 months]: exactly 1",
                "13-nonresponse       | and not in a [all people; Start, After 12 months]: exactly 1",
                "19-sensitive-ten     | Number of people, a [Manager; Start, After 12 months]: from 1 to 8",
                "21-yes-no-two-pairs  | Value of one person as item:q_yes at Start, in a [all people; Start, After 12 months] and not in b [all people; Start, Six months later]: exactly 1.00",
                "26-item-of-eight     | “Strongly agree” as item:q_agree at After 12 months, a [Police; Start, After 12 months]: from 0 to 1",
                "27-unknown-sector    | Number of people, part of participation [all people; Start, After 12 months, Six months later]: from 0 to 2"
            })
    void findsWhatTheReportsGiveAway(String name, String expected) throws IOException {
        CommandRun run = audit(written(name), "en");
        assertThat(run.status()).isEqualTo(Vpip.PROBLEMS);
        assertThat(run.out()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18-network-of-forty", "24-large-and-safe"})
    void callsSafeReportsSafe(String name) throws IOException {
        CommandRun run = audit(written(name), "en");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("The funder: nothing protected can be worked out");
    }

    @Test
    void namesTheFactsFromWhichANumberFollows() throws IOException {
        String printed = audit(written("21-yes-no-two-pairs"), "fr").out();
        assertThat(printed)
                .contains("Le bailleur de fonds")
                .containsSubsequence("exactement 1,00", "moyenne 0,45", "moyenne 0,42");
    }

    @Test
    void listsWhatItDoesNotCover() throws IOException {
        assertThat(audit(written("18-network-of-forty"), "en").out())
                .contains("does not cover everything that these indicators tell: n0, n1");
    }

    @Test
    void keepsFactsForTheOwnerAndOutOfEveryFolder() throws IOException {
        Path out = written("21-yes-no-two-pairs").out();
        Path facts = out.resolve("facts.jsonl");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(facts)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.walk(out.resolve("funder"))) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("facts.jsonl");
        }
    }

    @Test
    void keepsTheFactsOfFoldersThatStay() throws IOException {
        ReferenceCase study = written("21-yes-no-two-pairs");
        CommandRun.run("analyse", "--audience", "lead", "--lang", "en", "--out", study.out(), study.study());
        assertThat(audit(study, "en").out()).contains("The funder:", "The community lead:");
    }

    @Test
    void auditsSeveralFoldersTogether() throws IOException {
        ReferenceCase study = written("24-large-and-safe");
        Path fewer = folder.resolve("fewer");
        List<String> people = study.lines("data/participants.csv");
        study.write("data/participants.csv", people.subList(0, people.size() - 1));
        String last = people.get(people.size() - 1).split(",", -1)[0];
        withoutResponses(study, last);
        CommandRun.run("analyse", "--audience", "funder", "--lang", "en", "--out", fewer, study.study());
        assertThat(CommandRun.run("disclosure", study.study(), study.out(), fewer)
                        .status())
                .isEqualTo(Vpip.PROBLEMS);
    }

    private static void withoutResponses(ReferenceCase study, String person) throws IOException {
        for (String file : List.of("data/responses/practice.csv", "data/rosters.csv")) {
            study.write(
                    file,
                    study.lines(file).stream()
                            .filter(line -> !line.contains(person))
                            .toList());
        }
    }

    @Test
    void refusesAFolderWithoutFacts() throws IOException {
        ReferenceCase study = ReferenceCase.copy("disclosure/24-large-and-safe/study", folder);
        CommandRun run = CommandRun.run("disclosure", study.study(), folder);
        assertThat(run.status()).isEqualTo(Vpip.PROBLEMS);
        assertThat(run.err()).contains("has no facts.jsonl of this study");
    }
}
