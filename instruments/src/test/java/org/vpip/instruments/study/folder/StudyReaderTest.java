package org.vpip.instruments.study.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.WorkbookFixture;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.SheetReader;

class StudyReaderTest {
    private static final List<String> SHEETS = List.of(
            "study.csv",
            "communities.csv",
            "waves.csv",
            "attributes.csv",
            "choices.csv",
            "plan/indicators.csv",
            "data/participants.csv",
            "data/responses/practice.csv",
            "data/rosters.csv",
            "data/ties.csv",
            "data/sessions.csv");

    @Test
    void readsACorrectStudyWithoutProblems(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct();
        Study study = fixture.read(folder);
        assertThat(fixture.problems()).isEmpty();
        assertThat(study.settings().title().french()).isEqualTo("Petite étude");
        assertThat(study.memberships().memberships()).hasSize(3);
        assertThat(study.responses().inWave(new WaveId("t0")).all()).hasSize(2);
    }

    @Test
    void tenFaultsGiveTenProblemsAtOnceAndNoneCascades(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct()
                .without("communities.csv")
                .changing("data/sessions.csv", "end\n", "end,colour\n")
                .changing("instruments/practice/survey.csv", "select_multiple gains", "select_multiple gain")
                .adding("instruments/practice/survey.csv", "integer,hours,Hours again,Encore des heures")
                .changing("instruments/practice/_scales.csv", "se_1 se_2", "se_1 se_9")
                .changing("instruments/practice/survey.csv", "Je sais qui appeler", "")
                .changing("waves.csv", "2025-09-01", "")
                .changing("data/responses/practice.csv", "P-1,t1,3", "P-1,t1,7")
                .adding("data/participants.csv", "P-2,north,,,")
                .changing("data/participants.csv", "2024-01-01", "01/01/2024");
        assertThat(fixture.problems(folder))
                .containsExactlyInAnyOrder(
                        "MISSING_SHEET communities.csv",
                        "UNKNOWN_COLUMN data/sessions.csv 1 colour",
                        "UNKNOWN_CHOICE_LIST instruments/practice/survey.csv 4 type",
                        "ITEM_TWICE instruments/practice/survey.csv 8 name",
                        "SCALE_NAMES_NO_ITEM instruments/practice/_scales.csv 2 items",
                        "MISSING_FRENCH instruments/practice/survey.csv 3 label::French (fr)",
                        "BLANK_CELL waves.csv 3 opens",
                        "UNKNOWN_CHOICE data/responses/practice.csv 4 se_1",
                        "PARTICIPANT_TWICE data/participants.csv 5 participant",
                        "NOT_A_DATE data/participants.csv 2 joined");
    }

    @Test
    void aFolderThatDoesNotExistIsOneProblem(@TempDir Path folder) {
        for (String name : List.of("none", "none.xlsx", "here.csv/deep")) {
            Problems problems = new Problems();
            Path path = folder.resolve(name);
            assertThat(StudyReader.read(path, problems).waves()).isEmpty();
            assertThat(StudyFixture.told(problems)).containsExactly("NO_SUCH_FOLDER " + path);
        }
    }

    @Test
    void anEmptyFolderLacksEachRequiredSheet(@TempDir Path folder) {
        Problems problems = new Problems();
        StudyReader.read(folder, problems);
        assertThat(StudyFixture.told(problems))
                .containsExactly(
                        "MISSING_SHEET communities.csv",
                        "MISSING_SHEET data/participants.csv",
                        "MISSING_SHEET plan/indicators.csv",
                        "MISSING_SHEET study.csv",
                        "MISSING_SHEET waves.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"study.xlsx", "My evaluation.xlsx"})
    void aWorkbookOfTheSameSheetsIsTheSameStudy(String name, @TempDir Path folder, @TempDir Path csv)
            throws IOException {
        Study expected = StudyFixture.correct().read(csv);
        WorkbookFixture workbook = new WorkbookFixture();
        for (String place : SHEETS) {
            String sheet =
                    place.contains("responses") ? "Responses_practice" : SheetReader.nameWithoutEnding(Path.of(place));
            workbook.sheet(sheet, Files.readString(csv.resolve(place)));
        }
        Path file = workbook.write(folder.resolve(name));
        copyForm(csv, folder);
        Problems problems = new Problems();
        Study study = StudyReader.read(file, problems);
        assertThat(StudyFixture.told(problems)).isEmpty();
        assertThat(study.responses()).isEqualTo(expected.responses());
        assertThat(study.memberships()).isEqualTo(expected.memberships());
        assertThat(study.ties()).isEqualTo(expected.ties());
        assertThat(study.data().hash()).isEqualTo(expected.data().hash());
    }

    private static void copyForm(Path from, Path to) throws IOException {
        Path form = Files.createDirectories(to.resolve("instruments/practice"));
        for (String sheet : List.of("survey.csv", "choices.csv", "_scales.csv")) {
            Files.copy(from.resolve("instruments/practice").resolve(sheet), form.resolve(sheet));
        }
    }

    @Test
    void aDamagedWorkbookIsOneProblem(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("study.xlsx"), "no workbook");
        Problems problems = new Problems();
        StudyReader.read(file, problems);
        assertThat(StudyFixture.told(problems)).containsExactly("UNREADABLE_FILE study.xlsx");
    }

    @Test
    void aDamagedTableIsOneProblem(@TempDir Path folder) {
        for (String place : List.of("waves.csv", "attributes.csv", "choices.csv", "data/participants.csv")) {
            StudyFixture study = StudyFixture.correct().with(place, "id,label_en\n1,\"open\n");
            assertThat(study.problems(folder)).containsExactly("UNREADABLE_FILE " + place);
        }
    }

    @Test
    void aScaleThatDiffersBetweenQuestionnairesIsReported(@TempDir Path folder) {
        StudyFixture study = StudyFixture.correct()
                .with("instruments/second/survey.csv", "type,name,label::en,label::fr\nselect_one agree,se_1,A,B\n")
                .with(
                        "instruments/second/choices.csv",
                        "list_name,name,label::en,label::fr\nagree,1,A,B\nagree,3,A,B\n")
                .with("instruments/second/_scales.csv", "id,label::en,label::fr,items\nse,A,B,se_1\n");
        assertThat(study.problems(folder))
                .containsExactly("SCALE_DIFFERS instruments/second", "CHOICES_DIFFER instruments/second");
    }

    @Test
    void aQuestionnaireThatIsThereAsFolderAndWorkbookIsReported(@TempDir Path folder) {
        StudyFixture study = StudyFixture.correct().write(folder);
        new WorkbookFixture()
                .sheet("survey", "type,name,label::en,label::fr\ntext,a,A,B")
                .write(folder.resolve("instruments/practice.xlsx"));
        assertThat(study.problems(folder)).containsExactly("ID_TWICE instruments/practice.xlsx");
    }

    @Test
    void theFileThatExcelKeepsBesideAnOpenWorkbookIsLeftAlone(@TempDir Path folder) throws IOException {
        StudyFixture study = StudyFixture.correct().write(folder);
        Files.writeString(folder.resolve("instruments/~$practice.xlsx"), "locked");
        assertThat(study.problems(folder)).isEmpty();
    }

    @Test
    void theDataHashChangesWithTheDataAlone(@TempDir Path first, @TempDir Path second, @TempDir Path third) {
        String hash = StudyFixture.correct().read(first).data().hash();
        assertThat(StudyFixture.correct()
                        .changing("waves.csv", "Start", "Beginning")
                        .read(second)
                        .data()
                        .hash())
                .isEqualTo(hash);
        assertThat(StudyFixture.correct()
                        .changing("data/responses/practice.csv", "2.5", "2.6")
                        .read(third)
                        .data()
                        .hash())
                .isNotEqualTo(hash);
    }
}
