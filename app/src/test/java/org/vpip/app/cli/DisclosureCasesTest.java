package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile studies, whose reports must give nobody away and yet publish what is safe. */
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
    @ValueSource(
            strings = {
                "01-one-and-five",
                "02-four-and-four",
                "03-homogeneous",
                "04-nested-attributes",
                "06-linked-indicators",
                "07-yes-no-residual",
                "08-unfold-halves",
                "09-mean-of-five",
                "12-residual-four-one",
                "13-nonresponse",
                "14-province-of-one",
                "17-network-of-six",
                "18-network-of-forty",
                "19-sensitive-ten",
                "21-yes-no-two-pairs",
                "24-large-and-safe",
                "26-item-of-eight",
                "27-unknown-sector",
                "29-unknown-region"
            })
    void givesNobodyAway(String name) throws IOException {
        CommandRun run = audit(written(name), "en");
        assertThat(run.out()).contains("The funder: nothing protected can be worked out");
        assertThat(run.status()).isZero();
    }

    /** Returns the rows of some indicator, each as a map from heading to value. */
    private static List<Map<String, String>> findings(ReferenceCase study) throws IOException {
        List<String> lines = Files.readAllLines(study.out().resolve("funder/findings.csv"));
        String[] heading = lines.get(0).replace("\uFEFF", "").split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> IntStream.range(0, Math.min(heading.length, cells.length))
                        .boxed()
                        .collect(Collectors.toMap(i -> heading[i], i -> cells[i])))
                .toList();
    }

    @Test
    void publishesEveryGroupThatIsLarge() throws IOException {
        List<Map<String, String>> asked = findings(written("24-large-and-safe")).stream()
                .filter(row -> !"descriptive".equals(row.get("role")))
                .toList();
        assertThat(asked).hasSize(17).allSatisfy(row -> {
            assertThat(row.get("status")).isEqualTo("estimate");
            assertThat(row.get("n_used")).isNotEmpty();
        });
    }

    @Test
    void showsResearchersWhatIsWithheldAndWhy() throws IOException {
        ReferenceCase study = ReferenceCase.copy("disclosure/04-nested-attributes/study", folder);
        CommandRun.run(
                "analyse", "--audience", "researcher,funder", "--lang", "en", "--out", study.out(), study.study());
        Path file = study.out().resolve("researcher/withheld.csv");
        assertThat(Files.readAllLines(file))
                .anySatisfy(row -> assertThat(row)
                        .contains("p,t0 t1,,area,care,audit,6.63,6.77,")
                        .contains("from 6.63 to 6.77", "de 6,63 à 6,77"))
                .anySatisfy(row -> assertThat(row).contains("reliability_se,t0,,,,threshold,,,"));
        assertThat(study.out().resolve("funder/withheld.csv")).doesNotExist();
    }

    @Test
    void publishesSmallGroupsAsOne() throws IOException {
        assertThat(findings(written("02-four-and-four")))
                .filteredOn(row -> "other".equals(row.get("group")))
                .extracting(row -> row.get("n_used"))
                .containsExactly("8");
    }

    @Test
    void namesTheFactsFromWhichANumberFollows() throws IOException {
        ReferenceCase study = written("24-large-and-safe");
        String printed = CommandRun.run("disclosure", "--lang", "fr", study.study(), study.out(), withoutTheLast(study))
                .out();
        assertThat(printed).contains("Le bailleur de fonds").containsSubsequence("exactement 1", "59 personnes");
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
        assertThat(CommandRun.run("disclosure", study.study(), study.out(), withoutTheLast(study))
                        .status())
                .isEqualTo(Vpip.PROBLEMS);
    }

    /** Writes the reports of a study without its last person. */
    private Path withoutTheLast(ReferenceCase study) throws IOException {
        Path fewer = folder.resolve("fewer");
        List<String> people = study.lines("data/participants.csv");
        study.write("data/participants.csv", people.subList(0, people.size() - 1));
        withoutResponses(study, people.get(people.size() - 1).split(",", -1)[0]);
        CommandRun.run("analyse", "--audience", "funder", "--lang", "en", "--out", fewer, study.study());
        return fewer;
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
