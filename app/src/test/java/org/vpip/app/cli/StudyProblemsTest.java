package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.app.cli.CommandRun.corrupt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study with ten different faults is told of all ten at once, and nothing is written. */
class StudyProblemsTest {
    @TempDir
    Path folder = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void spoilTheExample() throws IOException {
        study = CommandRun.copy(CommandRun.EXAMPLE, folder.resolve("study"));
        Files.delete(study.resolve("communities.csv"));
        corrupt(study.resolve("attributes.csv"), "purpose", "purpos");
        Path survey = study.resolve("instruments/practice/survey.csv");
        corrupt(survey, "select_one agreement,com_1", "select_one agrement,com_1");
        corrupt(survey, ",com_3,", ",com_2,");
        Path scales = study.resolve("instruments/practice/_scales.csv");
        corrupt(scales, "se_1 se_2", "se_1 se_22");
        Path choices = study.resolve("instruments/practice/choices.csv");
        blankFrench(choices);
        blankOpens(study.resolve("waves.csv"));
        Path responses = study.resolve("data/responses/practice.csv");
        spoilFirstAnswer(responses);
        repeatFirstRow(study.resolve("data/participants.csv"));
        corrupt(study.resolve("data/sessions.csv"), "meeting,2025-0", "meeting,2025/0");
    }

    /** The last column of the second row is the French label. */
    private static void blankFrench(Path choices) throws IOException {
        List<String> lines = Files.readAllLines(choices);
        String row = lines.get(1);
        corrupt(choices, row, row.substring(0, row.lastIndexOf(',') + 1));
    }

    private static void blankOpens(Path waves) throws IOException {
        List<String> lines = Files.readAllLines(waves);
        String row = lines.get(1);
        corrupt(waves, row, row.replaceFirst("\\d{4}-\\d{2}-\\d{2}", ""));
    }

    private static void spoilFirstAnswer(Path responses) throws IOException {
        List<String> lines = Files.readAllLines(responses);
        int column = List.of(lines.get(0).split(",")).indexOf("iso_1");
        String[] cells = lines.get(1).split(",", -1);
        cells[column] = "77";
        corrupt(responses, lines.get(1), String.join(",", cells));
    }

    private static void repeatFirstRow(Path participants) throws IOException {
        List<String> lines = Files.readAllLines(participants);
        Files.writeString(participants, Files.readString(participants) + lines.get(1) + "\r\n");
    }

    @Test
    void tellsAllTenInEnglishWithPlaceAndAdvice() {
        CommandRun run = CommandRun.run("analyse", study, "--out", folder.resolve("out"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.problems())
                .anyMatch(line -> line.contains("communities.csv") && line.contains("missing"))
                .anyMatch(line -> line.contains("attributes.csv") && line.contains("column purpos"))
                .anyMatch(line -> line.contains("survey.csv") && line.contains("agrement") && line.contains("row "))
                .anyMatch(line -> line.contains("survey.csv") && line.contains("com_2") && line.contains("already"))
                .anyMatch(line -> line.contains("_scales.csv") && line.contains("se_22"))
                .anyMatch(line -> line.contains("choices.csv, sheet choices, row 2") && line.contains("French"))
                .anyMatch(line -> line.contains("waves.csv, sheet waves, row 2, column opens"))
                .anyMatch(line -> line.contains("practice.csv") && line.contains("column iso_1") && line.contains("77"))
                .anyMatch(line -> line.contains("participants.csv") && line.contains("row 2 already has"))
                .anyMatch(line ->
                        line.contains("sessions.csv") && line.contains("2025/0") && line.contains("2026-03-15"));
    }

    @Test
    void leavesTheOutputFolderAlone() {
        CommandRun.run("analyse", study, "--out", folder.resolve("out"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void leavesNothingUnfinishedBehind() throws IOException {
        CommandRun.run("analyse", study, "--out", folder.resolve("out"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(study);
        }
    }

    @Test
    void tellsTheSameInCheckAsInAnalyse() {
        CommandRun analyse = CommandRun.run("analyse", study, "--out", folder.resolve("out"));
        CommandRun check = CommandRun.run("check", study);
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.problems()).isEqualTo(analyse.problems());
    }

    @Test
    void tellsThemInFrenchToWhoeverAsksInFrench() {
        CommandRun english = CommandRun.run("check", study);
        CommandRun french = CommandRun.run("check", study, "--lang", "fr");
        assertThat(french.problems()).hasSameSizeAs(english.problems());
        assertThat(french.err())
                .contains("ligne 2, colonne opens")
                .contains("Le texte français manque".toLowerCase(java.util.Locale.ROOT));
        assertThat(french.err()).doesNotContain("missing").doesNotContain("row 2");
    }
}
