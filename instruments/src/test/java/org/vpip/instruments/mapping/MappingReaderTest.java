package org.vpip.instruments.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.WorkbookFixture;

/** What is wrong with the sheet itself is told once, in its row, and not again for every row of the files. */
class MappingReaderTest {
    /** The remark about a table beside the mapping that no row reads. */
    private static final String FOREIGN = "FOREIGN_FILE people.csv";

    private static final String HEADING =
            "file,table,source_column,target,source_value,target_value,wave,community,filter\n";
    private static final String PEOPLE = "people.csv,participants,pid,participant,,,,north,\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none.csv,responses,pid,participant,,,t0,,       | MAPPED_FILE_MISSING mapping.csv 4 file
            a.csv,answers,q,se_1,,,t0,,                     | NOT_ONE_OF mapping.csv 4 table
            a.csv,responses,q,se_9,,,t0,,                   | UNKNOWN_TARGET mapping.csv 4 target
            a.csv,participants,q,se_1,,,,,                  | UNKNOWN_TARGET mapping.csv 4 target
            a.csv,*,q,se_9,x,y,,,                           | UNKNOWN_TARGET mapping.csv 4 target
            a.csv,responses,q9,se_1,,,t0,,                  | SOURCE_COLUMN_MISSING mapping.csv 4 source_column
            a.csv,responses,q,se_1,,,t0,,Year = 2           | SOURCE_COLUMN_MISSING mapping.csv 4 filter
            a.csv,responses,q,se_1,,,t0,,Year               | BAD_FILTER mapping.csv 4 filter
            a.csv,responses,q,se_1,,,t5,,                   | UNKNOWN_REFERENCE mapping.csv 4 wave
            a.csv,responses,,se_1,,,t0,,                    | BLANK_CELL mapping.csv 4 source_column
            a.csv,responses,q,,,,t0,,                       | BLANK_CELL mapping.csv 4 target
            ,responses,q,se_1,,,t0,,                        | BLANK_CELL mapping.csv 4 file
            """)
    void aRowThatCannotBeUsedIsReportedAlone(String rule, String problem) {
        StudyFixture study = StudyFixture.correct()
                .mapped(HEADING + PEOPLE + "a.csv,responses,pid,participant,,,t0,,\n" + rule + "\n")
                .with("people.csv", "pid\nP-1\nP-2\n")
                .with("a.csv", "pid,q\nP-1,1\nP-2,2\n");
        assertThat(study.problems(folder)).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none.csv,participants,pid,participant,,,,north,    | MAPPED_FILE_MISSING mapping.csv 2 file
            people.csv,participants,id,participant,,,,north,   | SOURCE_COLUMN_MISSING mapping.csv 2 source_column
            people.csv,participants,work,sector,,,,north,      | MAPPING_WITHOUT mapping.csv 2 target
            """)
    void peopleThatCannotBeReadMakeNobodyUnknown(String rule, String problem) {
        StudyFixture study = StudyFixture.correct()
                .mapped(HEADING + rule + "\na.csv,responses,pid,participant,,,t0,,\na.csv,responses,q,se_1,,,t0,,\n")
                .with("people.csv", "pid,work\nP-1,police\n")
                .with("a.csv", "pid,q\nP-1,1\nP-2,2\n");
        assertThat(study.problems(folder))
                .filteredOn(found -> !found.equals(FOREIGN))
                .containsExactly(problem);
    }

    @Test
    void theCommunityMustBeToldOnlyWhereThereAreSeveral() {
        String rules = "people.csv,participants,pid,participant,,,,,\n";
        StudyFixture one = StudyFixture.correct().mapped(HEADING + rules).with("people.csv", "pid\nP-1\n");
        assertThat(one.problems(folder.resolve("one"))).isEmpty();
        StudyFixture several = StudyFixture.correct()
                .with("communities.csv", "id,label_en,label_fr\nnorth,North,Nord\nsouth,South,Sud\n")
                .mapped(HEADING + rules)
                .with("people.csv", "pid\nP-1\n");
        assertThat(several.problems(folder.resolve("several"))).containsExactly("MAPPING_WITHOUT mapping.csv 2 target");
    }

    @Test
    void peopleWhoAnsweredAreTheParticipantsWhereNobodyListsThem() {
        StudyFixture study = StudyFixture.correct()
                .mapped(HEADING + "a.csv,responses,pid,participant,,,t0,,\na.csv,responses,q,se_1,,,t0,,\n")
                .with("a.csv", "pid,q\nP-1,1\nP-2,2\n");
        assertThat(study.problems(folder)).isEmpty();
    }

    @Test
    void answersWithoutAWaveAreReportedOnceAndNotRowByRow() {
        StudyFixture study = StudyFixture.correct()
                .mapped(HEADING + PEOPLE + "a.csv,responses,pid,participant,,,,,\na.csv,responses,q,se_1,,,,,\n")
                .with("people.csv", "pid\nP-1\nP-2\n")
                .with("a.csv", "pid,q\nP-1,1\nP-2,2\n");
        assertThat(study.problems(folder)).containsExactly("MAPPING_WITHOUT mapping.csv 3 target");
    }

    @Test
    void columnsOfTheSheetAreChecked() {
        StudyFixture study = StudyFixture.correct().mapped("file,table,column,target,x_note\n");
        assertThat(study.problems(folder))
                .containsExactly("MISSING_COLUMN mapping.csv", "UNKNOWN_COLUMN mapping.csv 1 column");
    }

    @Test
    void aSheetThatCannotBeReadIsOneProblem() {
        StudyFixture study = StudyFixture.correct().mapped("file,\"table\n");
        assertThat(study.problems(folder)).containsExactly("UNREADABLE_FILE mapping.csv");
    }

    @Test
    void aSheetThatTheWorkbookLacksIsReported() {
        StudyFixture study = StudyFixture.correct()
                .mapped(HEADING + "b.xlsx#People,participants,pid,participant,,,,north,\n")
                .write(folder);
        new WorkbookFixture().sheet("Sheet1", "pid\nP-1").write(folder.resolve("b.xlsx"));
        assertThat(study.problems(folder)).containsExactly("MISSING_SHEET mapping.csv 2 file");
    }
}
