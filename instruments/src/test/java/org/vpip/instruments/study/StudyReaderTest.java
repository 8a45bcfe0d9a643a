package org.vpip.instruments.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.response.WaveId;

class StudyReaderTest {
    @Test
    void readsACorrectStudyWithoutProblems(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct();
        Study study = fixture.read(folder);
        assertThat(fixture.problems()).isEmpty();
        assertThat(study.settings().title().french()).isEqualTo("Petite étude");
        assertThat(study.participants().all()).hasSize(3);
        assertThat(study.responses().of(new WaveId("t0")).all()).hasSize(2);
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
}
