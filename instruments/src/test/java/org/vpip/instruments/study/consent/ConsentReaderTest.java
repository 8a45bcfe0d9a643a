package org.vpip.instruments.study.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.privacy.ConsentScope;

class ConsentReaderTest {
    private static final String CONSENTS = "data/registers/consents.csv";
    private static final String DEPARTURES = "data/registers/departures.csv";
    private static final String HEADING = "participant,tier,version,agreed,language,given\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Consents consents(String rows) {
        StudyFixture study = StudyFixture.correct().with(CONSENTS, HEADING + rows);
        Consents consents = study.read(folder).consents();
        assertThat(study.problems()).isEmpty();
        return consents;
    }

    @Test
    void aStudyWithoutARegisterHasNoRefusal() {
        Consents none = StudyFixture.correct().read(folder).consents();
        for (ConsentScope scope : ConsentScope.values()) {
            assertThat(none.refusing(scope)).isEmpty();
        }
    }

    @Test
    void theLatestDecisionCountsWhateverTheOrderOfRows() {
        Consents consents = consents("""
                P-1,online,1,no,en,2025-03-01T10:00:00-05:00
                P-1,online,1,yes,en,2024-03-01T10:00:00-05:00
                P-2,online,1,no,fr,2024-03-01T10:00:00-05:00
                P-2,online,2,yes,fr,2024-03-01T16:00:00Z
                P-3,online,1,oui,,
                P-3,quotes,1,non,,
                """);
        assertThat(consents.refusing(ConsentScope.ONLINE)).containsExactly(new ParticipantId("P-1"));
        assertThat(consents.refusing(ConsentScope.QUOTES)).containsExactly(new ParticipantId("P-3"));
    }

    @Test
    void ofTwoDecisionsAtOneTimeTheLaterRowCounts() {
        Consents consents = consents("""
                P-1,sharing,1,yes,en,2024-03-01
                P-1,sharing,1,no,en,2024-03-01
                """);
        assertThat(consents.refuses(new ParticipantId("P-1"), ConsentScope.SHARING))
                .isTrue();
    }

    @Test
    void everyFaultOfTheRegisterIsReported() {
        List<String> problems =
                StudyFixture.correct().with(CONSENTS, HEADING + """
                        P-9,online,1,no,en,2024-03-01
                        P-1,zoom,1,no,en,2024-03-01
                        P-1,online,1,maybe,en,2024-03-01
                        P-1,online,1,,en,yesterday
                        """).problems(folder);
        assertThat(problems)
                .containsExactly(
                        "UNKNOWN_REFERENCE data/registers/consents.csv 2 participant",
                        "NOT_ONE_OF data/registers/consents.csv 3 tier",
                        "NOT_ONE_OF data/registers/consents.csv 4 agreed",
                        "BLANK_CELL data/registers/consents.csv 5 agreed",
                        "NOT_A_TIME data/registers/consents.csv 5 given");
    }

    @Test
    void departuresEndTheMembershipOrWithdrawIt() {
        StudyFixture study = StudyFixture.correct().with(DEPARTURES, """
                participant,kind,given
                P-1,messages,2025-01-01
                P-2,questions,2025-01-02T23:30:00Z
                P-3,everything,2025-01-03
                """);
        List<Membership> people = study.read(folder).memberships().memberships();
        assertThat(study.problems()).isEmpty();
        assertThat(people.get(0).left()).isNull();
        assertThat(people.get(0).isWithdrawn()).isFalse();
        assertThat(people.get(1).left()).isEqualTo(LocalDate.of(2025, 1, 2));
        assertThat(people.get(1).isWithdrawn()).isFalse();
        assertThat(people.get(2).withdrawn()).isEqualTo(LocalDate.of(2025, 1, 3));
    }

    @Test
    void everyFaultOfDeparturesIsReported() {
        List<String> problems = StudyFixture.correct().with(DEPARTURES, """
                        participant,kind,given
                        P-9,messages,2025-01-01
                        P-1,all,2025-01-01
                        P-1,messages,
                        """).problems(folder);
        assertThat(problems)
                .containsExactly(
                        "UNKNOWN_REFERENCE data/registers/departures.csv 2 participant",
                        "NOT_ONE_OF data/registers/departures.csv 3 kind",
                        "BLANK_CELL data/registers/departures.csv 4 given");
    }

    @Test
    void decisionsChangeTheHashOfTheData() {
        String before = StudyFixture.correct().read(folder).data().hash();
        String after = StudyFixture.correct()
                .with(CONSENTS, HEADING + "P-1,online,1,no,en,2024-03-01\n")
                .read(folder)
                .data()
                .hash();
        assertThat(after).isNotEqualTo(before);
    }
}
