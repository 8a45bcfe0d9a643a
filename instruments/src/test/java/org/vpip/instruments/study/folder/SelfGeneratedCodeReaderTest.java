package org.vpip.instruments.study.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.SelfGeneratedCodes;
import org.vpip.instruments.response.SelfGeneratedCodes.CodeReviewDecision;

class SelfGeneratedCodeReaderTest {
    /** A study without lists in which people are named. */
    private static StudyFixture nobodyNamed() {
        return StudyFixture.correct()
                .with("data/rosters.csv", "wave,community,participant,answered\n")
                .with("data/ties.csv", "wave,community,from,to,relation\n");
    }

    @Test
    void isNotMissedWhereThereIsNone(@TempDir Path folder) {
        assertThat(StudyFixture.correct().read(folder).data().codes()).isEqualTo(SelfGeneratedCodes.NONE);
    }

    @Test
    void readsCodesAndWhatWasDecided(@TempDir Path folder) {
        StudyFixture fixture = nobodyNamed().with("data/codes.csv", """
                        participant,wave,instrument,parent,e1,e2,e3,e4,e5,e6,e7
                        P-1,t0,practice,mother,a,b,c,d,e,f,
                        P-2,t1,practice,,a,b,c,d,,f,g
                        """).with("data/code_decisions.csv", """
                        participant,same_as,same,agreeing,differing,reason
                        P-2,P-1,yes,5,e5 e7,TWO_ELEMENTS_DIFFER
                        """);
        SelfGeneratedCodes codes = fixture.read(folder).data().codes();
        assertThat(fixture.problems()).isEmpty();
        assertThat(codes.all()).hasSize(2);
        assertThat(codes.all().get(0).elements()).hasSize(6).doesNotContainKey("e7");
        assertThat(codes.all().get(1).differingElements(codes.all().get(0))).containsExactly("e5", "e7");
        assertThat(codes.decisions())
                .containsExactly(new CodeReviewDecision(new ParticipantId("P-2"), new ParticipantId("P-1"), true));
    }

    @Test
    void whatIsNotDecidedYetIsNoDecision(@TempDir Path folder) {
        StudyFixture fixture = nobodyNamed()
                .with("data/codes.csv", "participant,wave,e1\nP-1,t0,a\nP-2,t1,b\n")
                .with("data/code_decisions.csv", "participant,same_as,same\nP-2,P-1,\n");
        assertThat(fixture.read(folder).data().codes().decisions()).isEmpty();
        assertThat(fixture.problems()).isEmpty();
    }

    @Test
    void whoIsKnownByACodeIsNamedInNoOtherList(@TempDir Path folder) {
        StudyFixture fixture = nobodyNamed()
                .with("data/codes.csv", "participant,wave,e1\nP-3,t1,b\n")
                .with("data/ties.csv", "wave,community,from,to,relation\nt0,north,P-1,P-3,advice\n")
                .with("data/rosters.csv", "wave,community,participant,answered\nt0,north,P-3,yes\n")
                .with("data/aliases.csv", "participant,alias\nP-3,c@example.org\n");
        assertThat(fixture.problems(folder))
                .contains(
                        "CODED_PERSON_NAMED data/ties.csv 2 to",
                        "CODED_PERSON_NAMED data/rosters.csv 2 participant",
                        "CODED_PERSON_NAMED data/aliases.csv 2 participant");
    }

    @Test
    void codesOfTwoQuestionnairesOfOneWaveMayBeOnePersons(@TempDir Path folder) {
        StudyFixture fixture = nobodyNamed()
                .with("data/codes.csv", "participant,wave,instrument,e1\nP-1,t0,practice,a\nP-3,t0,other,b\n")
                .with("data/code_decisions.csv", "participant,same_as,same\nP-3,P-1,yes\n");
        assertThat(fixture.read(folder).data().codes().decisions()).hasSize(1);
        assertThat(fixture.problems()).noneMatch(problem -> problem.toString().contains("CODES_OF_ONE_WAVE"));
    }

    @Test
    void aPairIsDecidedOnce(@TempDir Path folder) {
        StudyFixture fixture = nobodyNamed()
                .with("data/codes.csv", "participant,wave,e1\nP-1,t0,a\nP-3,t1,b\n")
                .with("data/code_decisions.csv", "participant,same_as,same\nP-3,P-1,yes\nP-3,P-1,no\n");
        assertThat(fixture.problems(folder)).contains("CODE_DECIDED_TWICE data/code_decisions.csv 3 participant");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce(@TempDir Path folder) {
        StudyFixture fixture = nobodyNamed().with("data/codes.csv", """
                        participant,wave,e1,e8,email
                        P-1,t0,a,b,c
                        P-1,t1,a,b,c
                        P-2,t0,a,b,c
                        P-99,t0,a,b,c
                        P-3,t9,a,b,c
                        P-3,t1,a,b,c
                        """).with("data/code_decisions.csv", """
                        participant,same_as,same
                        P-1,P-2,yes
                        P-3,P-1,yes
                        P-3,P-2,yes
                        P-5,P-1,yes
                        P-3,P-2,perhaps
                        """);
        assertThat(fixture.problems(folder))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_COLUMN data/codes.csv 1 e8",
                        "CONTACT_COLUMN data/codes.csv 1 email",
                        "ID_TWICE data/codes.csv 3 participant",
                        "UNKNOWN_REFERENCE data/codes.csv 5 participant",
                        "UNKNOWN_REFERENCE data/codes.csv 6 wave",
                        "CODES_OF_ONE_WAVE data/code_decisions.csv 2 same_as",
                        "CODE_DECIDED_TWICE data/code_decisions.csv 4 participant",
                        "UNKNOWN_REFERENCE data/code_decisions.csv 5 participant",
                        "NOT_ONE_OF data/code_decisions.csv 6 same");
    }
}
