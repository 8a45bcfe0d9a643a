package org.vpip.instruments.study.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.study.ReceivedData.RequestCount;

class RequestReaderTest {
    private static final String SETTINGS = """
            key,value
            id,fixture
            title_en,Fixture
            title_fr,Montage
            kind,evaluation
            joining,""";

    private static StudyFixture joining(String instrument) {
        return StudyFixture.correct().with("study.csv", SETTINGS + instrument + "\n");
    }

    @Test
    void countsTheRequestsOfEachYear(@TempDir Path folder) {
        StudyFixture fixture = joining("practice").with("data/registers/practice.csv", """
                        request,date,se_1
                        R-1,2026-02-02,3
                        R-2,2025-12-31,
                        R-3,2026-01-01,-96
                        """);
        assertThat(fixture.read(folder).data().received().requests())
                .containsExactly(new RequestCount(2025, 1), new RequestCount(2026, 2));
        assertThat(fixture.problems()).isEmpty();
    }

    @Test
    void changesTheHashOfTheData(@TempDir Path one, @TempDir Path two) {
        String rows = "request,date,se_1\nR-1,2026-02-02,";
        String first = joining("practice")
                .with("data/registers/practice.csv", rows + "3\n")
                .read(one)
                .data()
                .hash();
        String second = joining("practice")
                .with("data/registers/practice.csv", rows + "4\n")
                .read(two)
                .data()
                .hash();
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce(@TempDir Path folder) {
        assertThat(joining("practice")
                        .with("data/registers/practise.csv", "request,date\nR-1,2026-02-02\n")
                        .with("data/registers/practice.csv", """
                        request,date,se_1,email
                        R-1,2026-02-02,3,
                        R-1,2026-02-02,3,
                        ,2026-02-02,3,
                        R-2,,3,
                        R-3,2026-02-02,77,
                        """)
                        .problems(folder))
                .containsExactlyInAnyOrder(
                        "REGISTER_WITHOUT_INSTRUMENT data/registers/practise.csv",
                        "CONTACT_COLUMN data/registers/practice.csv 1 email",
                        "ID_TWICE data/registers/practice.csv 3 request",
                        "BLANK_CELL data/registers/practice.csv 4 request",
                        "BLANK_CELL data/registers/practice.csv 5 date",
                        "UNKNOWN_CHOICE data/registers/practice.csv 6 se_1");
    }

    @Test
    void refusesAQuestionnaireThatTheStudyHasNot(@TempDir Path folder) {
        assertThat(joining("practise").problems(folder)).containsExactly("UNKNOWN_INSTRUMENT study.csv 6 value");
    }
}
