package org.vpip.instruments.study.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.response.SessionFeedback;

class FeedbackReaderTest {
    private static final String SESSIONS = "id,community,kind,planned\ns1,north,meeting,2026-02-01\n";

    @Test
    void isNotMissedWhereThereIsNone(@TempDir Path folder) {
        assertThat(StudyFixture.correct().read(folder).data().feedback()).isEmpty();
    }

    @Test
    void readsWhatNobodyInParticularAnswered(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct()
                .with("data/sessions.csv", SESSIONS)
                .with("data/feedback/practice.csv", "response,session,date,se_1\nF-1,s1,2026-02-02,3\nF-2,s1,,-96\n");
        assertThat(fixture.read(folder).data().feedback())
                .hasSize(2)
                .extracting(SessionFeedback::session)
                .containsOnly("s1");
        assertThat(fixture.problems()).isEmpty();
    }

    @Test
    void aStudyThatListsNoSessionsIsItselfWhatFeedbackIsAbout(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct()
                .with("data/sessions.csv", "id,community,kind,planned\n")
                .with("data/feedback/practice.csv", "response,session,se_1\nF-1,fixture,3\n");
        assertThat(fixture.read(folder).data().feedback()).hasSize(1);
        assertThat(fixture.problems()).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct()
                .with("data/sessions.csv", SESSIONS)
                .with("data/feedback/other.csv", "response,session\n")
                .with("data/feedback/practice.csv", """
                        response,session,se_1,email
                        F-1,s1,3,
                        F-1,s1,3,
                        F-2,s9,3,
                        ,s1,3,
                        F-3,s1,77,
                        """);
        assertThat(fixture.problems(folder))
                .containsExactlyInAnyOrder(
                        "RESPONSES_WITHOUT_INSTRUMENT data/feedback/other.csv",
                        "CONTACT_COLUMN data/feedback/practice.csv 1 email",
                        "ID_TWICE data/feedback/practice.csv 3 response",
                        "UNKNOWN_REFERENCE data/feedback/practice.csv 4 session",
                        "BLANK_CELL data/feedback/practice.csv 5 response",
                        "UNKNOWN_CHOICE data/feedback/practice.csv 6 se_1");
    }
}
