package org.vpip.instruments.study.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.ExpertKey;

class ExpertKeyReaderTest {
    private static final WaveId T0 = new WaveId("t0");
    private static final WaveId T1 = new WaveId("t1");

    @Test
    void isNotMissedWhereThereIsNone(@TempDir Path folder) {
        assertThat(StudyFixture.correct().read(folder).design().plan().expertKey())
                .isEqualTo(ExpertKey.NONE);
    }

    @Test
    void readsAnAnswerForAllWavesAndAnotherForOne(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct().with("plan/expert_key.csv", """
                        instrument,item,answer,wave,x_source
                        practice,se_1,3,,panel
                        practice,se_1,2,t1,panel
                        practice,gains,advice tools,,panel
                        """);
        ExpertKey key = fixture.read(folder).design().plan().expertKey();
        assertThat(fixture.problems()).isEmpty();
        assertThat(key.answer(new ItemId("se_1"), T0)).contains(new Answer.ChoiceAnswer(List.of("3")));
        assertThat(key.answer(new ItemId("se_1"), T1)).contains(new Answer.ChoiceAnswer(List.of("2")));
        assertThat(key.answer(new ItemId("gains"), T1)).contains(new Answer.ChoiceAnswer(List.of("advice", "tools")));
        assertThat(key.answer(new ItemId("se_2"), T0)).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct().with("plan/expert_key.csv", """
                        instrument,item,answer,wave,colour
                        other,se_1,3,,
                        practice,se_9,3,,
                        practice,hours,3,,
                        practice,se_1,7,,
                        practice,se_1,-95,t0,
                        practice,se_2,1,t9,
                        practice,se_2,1,,
                        practice,se_2,2,,
                        practice,,2,,
                        """);
        assertThat(fixture.problems(folder))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_COLUMN plan/expert_key.csv 1 colour",
                        "UNKNOWN_INSTRUMENT plan/expert_key.csv 2 instrument",
                        "KEY_NAMES_NO_ITEM plan/expert_key.csv 3 item",
                        "KEY_NAMES_NO_ITEM plan/expert_key.csv 4 item",
                        "UNKNOWN_CHOICE plan/expert_key.csv 5 answer",
                        "KEY_IS_NO_ANSWER plan/expert_key.csv 6 answer",
                        "UNKNOWN_REFERENCE plan/expert_key.csv 7 wave",
                        "ID_TWICE plan/expert_key.csv 9 item",
                        "BLANK_CELL plan/expert_key.csv 10 item");
    }

    @Test
    void isNotBlamedForAQuestionThatCouldNotBeRead(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct()
                .changing("instruments/practice/survey.csv", "select_multiple gains", "select_multiple gain")
                .with("plan/expert_key.csv", "instrument,item,answer\npractice,gains,advice\n");
        assertThat(fixture.problems(folder))
                .containsExactly("UNKNOWN_CHOICE_LIST instruments/practice/survey.csv 4 type");
    }
}
