package org.vpip.instruments.study.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;

class ResponseDateCheckTest {
    private static final String RESPONSES = "data/responses/practice.csv";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private StudyFixture answeredAt(String wave, String submitted) {
        return StudyFixture.correct()
                .with(RESPONSES, "participant,wave,submitted,se_1\nP-1," + wave + "," + submitted + ",1\n");
    }

    @Test
    void remarksOnAnswersBeforeAndAfterTheirWave() {
        String remark = "ANSWER_OUTSIDE_WAVE data/responses/practice.csv 2 submitted";
        assertThat(answeredAt("t0", "2024-08-31T23:59:00-04:00").problems(folder))
                .containsExactly(remark);
        assertThat(answeredAt("t0", "2024-10-01T00:00:00-04:00").problems(folder))
                .containsExactly(remark);
        assertThat(answeredAt("t1", "2021-01-01T10:00:00-05:00").problems(folder))
                .containsExactly(remark);
    }

    @Test
    void acceptsTheFirstAndTheLastDayOfTheStudysZone() {
        assertThat(answeredAt("t0", "2024-09-01T00:00:00-04:00").problems(folder))
                .isEmpty();
        assertThat(answeredAt("t0", "2024-10-01T03:59:00Z").problems(folder)).isEmpty();
        assertThat(answeredAt("t0", "2024-09-30T23:30:00").problems(folder)).isEmpty();
    }

    @Test
    void acceptsAnyLaterDayOfAnOpenEndedWave() {
        assertThat(answeredAt("t1", "2031-01-01T10:00:00-05:00").problems(folder))
                .isEmpty();
        assertThat(answeredAt("t1", "").problems(folder)).isEmpty();
    }

    @Test
    void remarksOnAnswersOfPeopleWhoWereNoMembersThen() {
        assertThat(StudyFixture.correct()
                        .changing("data/participants.csv", "P-1,north,en,2024-01-01", "P-1,north,en,2024-10-01")
                        .problems(folder))
                .containsExactly("ANSWER_OF_NONMEMBER data/responses/practice.csv 2 participant");
    }

    @Test
    void refusesAnswersOfACommunityThatTheWaveDoesNotAsk() {
        assertThat(StudyFixture.correct()
                        .adding("communities.csv", "south,South,Sud")
                        .with("waves.csv", """
                                id,label_en,label_fr,role,opens,closes,instruments,community
                                t0,Start,Début,baseline,2024-09-01,2024-09-30,practice,south
                                t1,End,Fin,post,2025-09-01,,practice,
                                """)
                        .problems(folder))
                .containsExactly(
                        "COMMUNITY_NOT_IN_WAVE data/responses/practice.csv 2 wave",
                        "COMMUNITY_NOT_IN_WAVE data/responses/practice.csv 3 wave");
    }

    @Test
    void refusesALeavingDayBeforeTheJoiningDay() {
        assertThat(StudyFixture.correct()
                        .changing("data/participants.csv", "language,joined,sector", "language,joined,sector,left")
                        .changing("data/participants.csv", "2024-02-01,health", "2024-02-01,health,2024-01-31")
                        .problems(folder))
                .containsExactly(
                        "LEFT_BEFORE_JOINED data/participants.csv 3 left",
                        "ANSWER_OF_NONMEMBER data/responses/practice.csv 3 participant");
    }
}
