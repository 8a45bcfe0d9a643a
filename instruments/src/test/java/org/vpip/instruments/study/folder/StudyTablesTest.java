package org.vpip.instruments.study.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.StudyFixture;

/** Each table of the folder: one fault, one problem, in its cell. */
class StudyTablesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            study.csv        | id,small              | x_id,small              | MISSING_KEY study.csv
            study.csv        | title_fr,Petite étude | title_fr,               | BLANK_CELL study.csv 4 value
            study.csv        | kind,evaluation       | kind,audit              | NOT_ONE_OF study.csv 5 value
            study.csv        | kind,evaluation       | kind,                   | BLANK_CELL study.csv 5 value
            study.csv        | kind,evaluation       | kind,research           |
            study.csv        | key,value             | key,wert                | UNKNOWN_COLUMN study.csv 1 wert; MISSING_COLUMN study.csv
            communities.csv  | label_fr              | label_en                | COLUMN_TWICE communities.csv 1 label_en; MISSING_COLUMN communities.csv
            communities.csv  | Nord                  | ''                      | MISSING_FRENCH communities.csv 2 label_fr
            communities.csv  | label_fr              | label_fr,colour         | UNKNOWN_COLUMN communities.csv 1 colour
            communities.csv  | label_fr              | label_fr,x_colour       |
            communities.csv  | id,                   | name,                   | UNKNOWN_COLUMN communities.csv 1 name; MISSING_COLUMN communities.csv
            waves.csv        | id,                   | wave,                   | UNKNOWN_COLUMN waves.csv 1 wave; MISSING_COLUMN waves.csv
            waves.csv        | t1,End                | t0,End                  | ID_TWICE waves.csv 3 id; UNKNOWN_REFERENCE data/responses/practice.csv 4 wave
            waves.csv        | baseline              | before                  | NOT_ONE_OF waves.csv 2 role
            waves.csv        | baseline              | Baseline                |
            waves.csv        | 2024-09-01            | 2024-02-30              | NOT_A_DATE waves.csv 2 opens
            waves.csv        | 2024-09-30            | 2023-09-30              | CLOSES_BEFORE_OPENS waves.csv 2 closes
            waves.csv        | 2024-09-30            | 2024-09-01              |
            waves.csv        | ,practice             | ,practise               | UNKNOWN_INSTRUMENT waves.csv 2 instruments
            attributes.csv   | sectors               | sector                  | UNKNOWN_CHOICE_LIST attributes.csv 2 list
            attributes.csv   | no                    | perhaps                 | NOT_ONE_OF attributes.csv 2 sensitive
            attributes.csv   | id,                   | key,                    | UNKNOWN_COLUMN attributes.csv 1 key; MISSING_COLUMN attributes.csv
            choices.csv      | list_name             | list                    | MISSING_COLUMN choices.csv
            choices.csv      | ,Santé                | ,                       | MISSING_FRENCH choices.csv 3 label::French (fr)
            """)
    void aFaultInTheSetUpIsReportedAlone(String place, String old, String changed, String problems) {
        expect(StudyFixture.correct().changing(place, old, text(changed)), problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            participants     | P-1,north             | ,north                  | BLANK_CELL data/participants.csv 2 participant
            participants     | P-3,north             | P-3,south               | UNKNOWN_REFERENCE data/participants.csv 4 community
            participants     | P-3,north             | P-3,                    | BLANK_CELL data/participants.csv 4 community
            participants     | health                | helth                   | UNKNOWN_CODE data/participants.csv 3 sector
            participants     | ,fr,                  | ,es,                    | NOT_ONE_OF data/participants.csv 3 language
            participants     | participant,          | person,                 | UNKNOWN_COLUMN data/participants.csv 1 person; MISSING_COLUMN data/participants.csv
            participants     | ,sector               | ,sektor                 | UNKNOWN_COLUMN data/participants.csv 1 sektor
            responses/practice | P-2,t0              | P-9,t0                  | UNKNOWN_REFERENCE data/responses/practice.csv 3 participant
            responses/practice | P-2,t0              | P-2,t7                  | UNKNOWN_REFERENCE data/responses/practice.csv 3 wave
            responses/practice | P-2,t0              | P-1,t0                  | RESPONSE_TWICE data/responses/practice.csv 3 participant
            responses/practice | P-2,t0              | ,t0                     | BLANK_CELL data/responses/practice.csv 3 participant
            responses/practice | 2.5                 | some                    | NOT_A_NUMBER data/responses/practice.csv 2 days
            responses/practice | ,3,2.5              | ,3.5,2.5                | NOT_AN_INTEGER data/responses/practice.csv 2 hours
            responses/practice | advice tools        | advice food             | UNKNOWN_CHOICE data/responses/practice.csv 2 gains
            responses/practice | ,more               | ,less                   | UNKNOWN_COLUMN data/responses/practice.csv 1 less
            rosters          | P-1,yes               | P-1,maybe               | NOT_ONE_OF data/rosters.csv 2 answered
            rosters          | P-1,yes               | P-1,                    | BLANK_CELL data/rosters.csv 2 answered
            rosters          | P-3,no                | P-2,no                  | PARTICIPANT_TWICE data/rosters.csv 4 participant
            rosters          | north,P-3             | north,P-9               | NOT_A_MEMBER data/rosters.csv 4 participant
            ties             | P-1,P-2               | P-1,P-9                 | NOT_A_MEMBER data/ties.csv 2 to
            ties             | P-1,P-2               | P-9,P-2                 | NOT_A_MEMBER data/ties.csv 2 from
            ties             | P-1,P-2               | P-3,P-2                 | TIE_FROM_SILENT data/ties.csv 2 from
            ties             | P-1,P-2               | P-2,P-1                 | TIE_FROM_UNCONNECTED data/ties.csv 2 from
            ties             | P-1,P-2               | P-1,P-1                 | TIE_TO_ONESELF data/ties.csv 2 to
            ties             | P-1,P-2               | P-1,P-3                 | TIE_TWICE data/ties.csv 3 to
            ties             | t0,north              | t0,south                | UNKNOWN_REFERENCE data/ties.csv 2 community
            ties             | P-2,advice            | P-2,                    | BLANK_CELL data/ties.csv 2 relation
            sessions         | 2024-10-01,           | 1 October,              | NOT_A_DATE data/sessions.csv 2 planned
            sessions         | 13:00:00-04:00        | 25:00                   | NOT_A_TIME data/sessions.csv 2 start
            sessions         | T13:00:00-04:00       | ''                      | NOT_A_TIME data/sessions.csv 2 start
            sessions         | 13:00:00-04:00        | 13:00                   |
            sessions         | T14:00:00-04:00       | T14:00:00-01:00         | SESSION_ENDS_BEFORE_START data/sessions.csv 2 end
            sessions         | m2,                   | m1,                     | ID_TWICE data/sessions.csv 3 id
            sessions         | m2,north              | m2,south                | UNKNOWN_REFERENCE data/sessions.csv 3 community
            """)
    void aFaultInTheDataIsReportedAlone(String table, String old, String changed, String problems) {
        expect(StudyFixture.correct().changing("data/" + table + ".csv", old, text(changed)), problems);
    }

    @Test
    void aCensusAfterTheLastDayIsReported() {
        StudyFixture study = StudyFixture.correct().changing("waves.csv", "instruments", "instruments,census");
        expect(study.changing("waves.csv", "30,practice", "30,practice,2024-09-30"), null);
        study.changing("waves.csv", "2024-09-30\n", "2024-10-01\n");
        expect(study, "CENSUS_AFTER_CLOSING waves.csv 2 census");
    }

    @Test
    void aNegativeDurationIsReported() {
        StudyFixture study =
                StudyFixture.correct().changing("data/responses/practice.csv", "days,more", "days,more,duration_s");
        study.changing("data/responses/practice.csv", "2.5,fine", "2.5,fine,-4");
        expect(study, "BELOW_ZERO data/responses/practice.csv 2 duration_s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "Name", "courriel", "Prénom", "Pre\u0301nom", "e-mail", "First Name", "x_email"})
    void contactsAreRefusedBesideAnswersAndTies(String column) {
        for (String place : List.of("data/participants.csv", "data/responses/practice.csv", "data/ties.csv")) {
            StudyFixture study = StudyFixture.correct();
            String last = place.contains("part") ? "sector\n" : place.contains("ties") ? "relation\n" : "more\n";
            study.changing(place, last, last.strip() + "," + column + "\n");
            assertThat(study.problems(folder)).as(place).containsExactly("CONTACT_COLUMN " + place + " 1 " + column);
        }
    }

    @Test
    void anAttributeThatIsAContactIsRefused() {
        expect(
                StudyFixture.correct().adding("attributes.csv", "telephone,Phone,Téléphone,,no"),
                "CONTACT_COLUMN attributes.csv 3 id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timezone,Mars/Olympus      | UNKNOWN_ZONE study.csv 6 value
            timezone,America/Vancouver |
            seed,12a                   | NOT_AN_INTEGER study.csv 6 value
            colour,blue                | UNKNOWN_KEY study.csv 6 key
            id,again                   | ID_TWICE study.csv 6 key
            ,x                         | BLANK_CELL study.csv 6 key
            ethics_expires,soon        | NOT_A_DATE study.csv 6 value
            linking,Code               |
            linking,                   |
            linking,names              | NOT_ONE_OF study.csv 6 value
            """)
    void optionalSettingsAreChecked(String row, String problems) {
        expect(StudyFixture.correct().adding("study.csv", row), problems);
    }

    @Test
    void somebodyInTwoCommunitiesHasTwoRows() {
        expect(
                StudyFixture.correct()
                        .adding("communities.csv", "south,South,Sud")
                        .adding("data/participants.csv", "P-1,south,,,"),
                null);
    }

    @Test
    void aSheetOfPeopleThatIsMissingIsOneProblem() {
        expect(StudyFixture.correct().without("data/participants.csv"), "MISSING_SHEET data/participants.csv");
    }

    @Test
    void responsesNeedTheirQuestionnaire() {
        expect(
                StudyFixture.correct().with("data/responses/other.csv", "participant,wave\nP-1,t0\n"),
                "RESPONSES_WITHOUT_INSTRUMENT data/responses/other.csv");
    }

    @Test
    void reportsAnUnreadableQuestionnaireOnlyOnce() {
        expect(StudyFixture.correct().without("instruments/practice/survey.csv"), "MISSING_SHEET instruments/practice");
    }

    private void expect(StudyFixture study, @org.jspecify.annotations.Nullable String problems) {
        List<String> expected = problems == null ? List.of() : List.of(problems.split("; "));
        assertThat(study.problems(folder)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String text(@org.jspecify.annotations.Nullable String written) {
        return written == null ? "" : written;
    }
}
