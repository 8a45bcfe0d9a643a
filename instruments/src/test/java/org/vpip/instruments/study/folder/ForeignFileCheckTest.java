package org.vpip.instruments.study.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.WorkbookFixture;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.table.ForeignFileCheck;

/** Files and sheets that are not part of a study are told, and those beside it are left alone. */
class ForeignFileCheckTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribute.csv",
                "participants.csv",
                "answers.xlsx",
                "plan/indicator.csv",
                "data/sesions.csv",
                "data/responses/practice.tsv",
                "instruments/practice/_scale.csv",
                "instruments/practice/notes.txt",
                "reports/summary.csv"
            })
    void aFileThatSomebodyExpectsToBeReadIsAnError(String place) {
        assertThat(StudyFixture.correct().with(place, "id\n1\n").problems(folder))
                .containsExactly("UNLISTED_FILE " + place);
    }

    @Test
    void aRegisterOfNoQuestionnaireIsAnError() {
        StudyFixture study = StudyFixture.correct().with("data/registers/helpers.csv", "id\n1\n");
        assertThat(study.problems(folder)).containsExactly("REGISTER_WITHOUT_INSTRUMENT data/registers/helpers.csv");
    }

    @Test
    void anUnlistedFolderAmongTheDataIsOneError() {
        StudyFixture study = StudyFixture.correct()
                .with("data/atendance/m1.csv", "Name\nAnn\n")
                .with("data/atendance/m2.csv", "Name\nAnn\n");
        assertThat(study.problems(folder)).containsExactly("UNLISTED_FILE data/atendance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes/minutes.csv", "minutes.docx", "out/researcher/findings.csv"})
    void anythingElseAtTheTopIsARemark(String place) {
        StudyFixture study = StudyFixture.correct().with(place, "id\n1\n");
        assertThat(study.problems(folder)).containsExactly("FOREIGN_FILE " + place.split("/")[0]);
        assertThat(study.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README",
                "README.md",
                "LICENSE.txt",
                "EXPORT",
                "planted-truth.csv",
                "releases.people.csv",
                ".hidden",
                "data/.DS_Store",
                "x_notes.csv",
                "x_old/people.csv",
                "data/x_raw.csv",
                "instruments/practice/x_list.csv"
            })
    void notesNextToTheStudyAreLeftAlone(String place) {
        assertThat(StudyFixture.correct().with(place, "email\n1\n").problems(folder))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "notes.csv", "data/names.csv"})
    void aSheetOfNamesIsAnError(String place) {
        assertThat(StudyFixture.correct()
                        .with(place, "participant,first_name,last_name\nP-1,Ann,Smith\n")
                        .problems(folder))
                .containsExactly("NAMES_IN_STUDY " + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"theory.csv", "plan/lock.json", "instruments/practice/consent.csv"})
    void aFileThatIsNotSupportedYetIsAnError(String place) {
        assertThat(StudyFixture.correct().with(place, "id\n1\n").problems(folder))
                .containsExactly("NOT_SUPPORTED_YET " + place);
    }

    @Test
    void downloadsMayStandNextToAMapping() throws IOException {
        Files.createDirectories(folder.resolve("raw"));
        for (String place : List.of("answers.csv", "raw/edges.csv", "raw/more.csv", "codebook.csv", "data.csv")) {
            Files.writeString(folder.resolve(place), "id\n1\n");
        }
        Files.writeString(folder.resolve("people.csv"), "participant,email\nP-1,a@example.org\n");
        Problems problems = new Problems();
        Set<String> mapped = Set.of("./answers.csv", "raw\\edges.csv");
        new ForeignFileCheck(folder, "study.xlsx", mapped, problems).check();
        assertThat(StudyFixture.told(problems))
                .containsExactly(
                        "FOREIGN_FILE codebook.csv",
                        "FOREIGN_FILE data.csv",
                        "NAMES_IN_STUDY people.csv",
                        "FOREIGN_FILE raw/more.csv");
    }

    @Test
    void anUnlistedSheetOfTheWorkbookIsAnError() throws IOException {
        StudyFixture study = StudyFixture.correct().write(folder);
        new WorkbookFixture()
                .sheet("Atributes", "id\nx")
                .sheet("x_mine", "id\nx")
                .sheet("Responses_practice", "participant,wave\n")
                .sheet("responses", "participant,wave\n")
                .write(folder.resolve("study.xlsx"));
        assertThat(study.problems(folder)).containsExactly("UNLISTED_SHEET study.xlsx", "UNLISTED_SHEET study.xlsx");
    }
}
