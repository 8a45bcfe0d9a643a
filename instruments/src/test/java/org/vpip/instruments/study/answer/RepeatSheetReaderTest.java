package org.vpip.instruments.study.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.ReceivedData.RepeatCount;
import org.vpip.instruments.study.Study;

class RepeatSheetReaderTest {
    private static final String PLACE = "data/repeats/practice/visits.csv";

    @TempDir
    Path folder = Path.of("");

    private static StudyFixture study() {
        return StudyFixture.correct()
                .adding("instruments/practice/survey.csv", "begin_repeat,visits,Visits,Visites")
                .adding("instruments/practice/survey.csv", "integer,visit_hours,Hours,Heures")
                .adding("instruments/practice/survey.csv", "end_repeat,,,")
                .with(PLACE, "participant,wave,instance,visit_hours\nP-1,t0,1,2\nP-1,t0,2,3\nP-2,t1,1,\n");
    }

    @Test
    void countsTheInstancesOfEachWave() {
        StudyFixture fixture = study();
        Study study = fixture.read(folder);
        assertThat(fixture.problems()).isEmpty();
        InstrumentId practice = new InstrumentId("practice");
        assertThat(study.data().received().repeats())
                .containsExactlyInAnyOrder(
                        new RepeatCount(practice, "visits", new WaveId("t0"), 2),
                        new RepeatCount(practice, "visits", new WaveId("t1"), 1));
    }

    @Test
    void eachFaultOfARowIsReported() {
        assertThat(study().adding(PLACE, "P-9,t0,1,2")
                        .adding(PLACE, "P-1,t9,1,2")
                        .adding(PLACE, "P-1,t0,2,2")
                        .adding(PLACE, "P-1,t0,0,2")
                        .adding(PLACE, "P-1,t0,first,2")
                        .adding(PLACE, "P-1,t0,3,many")
                        .problems(folder))
                .containsExactly(
                        "UNKNOWN_REFERENCE " + PLACE + " 5 participant",
                        "UNKNOWN_REFERENCE " + PLACE + " 6 wave",
                        "ID_TWICE " + PLACE + " 7 instance",
                        "NOT_POSITIVE_INSTANCE " + PLACE + " 8 instance",
                        "NOT_AN_INTEGER " + PLACE + " 9 instance",
                        "NOT_AN_INTEGER " + PLACE + " 10 visit_hours");
    }

    @Test
    void anUnknownRepeatQuestionnaireOrColumnIsReported() {
        assertThat(study().with("data/repeats/practice/trips.csv", "participant,wave,instance\n")
                        .with("data/repeats/other/visits.csv", "participant,wave,instance\n")
                        .changing(PLACE, "visit_hours", "hours")
                        .problems(folder))
                .containsExactly(
                        "RESPONSES_WITHOUT_INSTRUMENT data/repeats/other/visits.csv",
                        "UNKNOWN_REPEAT data/repeats/practice/trips.csv",
                        "UNKNOWN_COLUMN " + PLACE + " 1 hours");
    }
}
