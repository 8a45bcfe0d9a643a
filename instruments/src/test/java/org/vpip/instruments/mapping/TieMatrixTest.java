package org.vpip.instruments.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.study.Study;

/** Square tables of the ties P-1 to P-2, P-2 to P-1 and P-3 to P-1, and a blank pair P-1 to P-3. */
class TieMatrixTest {
    private static final String HEADING =
            "file,table,source_column,target,source_value,target_value,wave,community,filter," + "relation,directed\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",P-1,P-2,P-3\nP-1,0,1,\nP-2,1,0,0\nP-3,1,0,0\n",
                ",P-1,P-2,P-3\nP-3,1,0,0\nP-1,0,1,\nP-2,1,0,0\n",
                "id,P-3,P-1,P-2\nP-2,0,1,0\nP-1,,0,1\nP-3,0,1,0\n",
                "P-1,P-2,P-3\n0,1,\n1,0,0\n1,0,0\n",
                ",P-1,P-2,P-3\n,0,1,\n,1,0,0\n,1,0,0\n",
                ",P-1,P-2,P-3\n1,0,1,\n2,1,0,0\n3,1,0,0\n",
                " , P-1,P-2 ,P-3\nP-2 ,1,0,0\n P-1,0,1,NA\nP-3,1,0,0\n",
            })
    void rowsAndColumnsAreMatchedByNameElsePosition(String table) {
        Study study = matrix(table).read(folder);
        assertThat(study.ties().all())
                .extracting(tie -> tie.from() + ">" + tie.to())
                .containsExactlyInAnyOrder("P-1>P-2", "P-2>P-1", "P-3>P-1");
        assertThat(study.ties().unanswered())
                .extracting(tie -> tie.from() + ">" + tie.to())
                .containsExactly("P-1>P-3");
    }

    @Test
    void numberedPeopleAreMatchedByTheirNumbers() {
        StudyFixture study = StudyFixture.correct()
                .mapped(HEADING + "people.csv,participants,pid,participant,,,,north,,,\n" + rules())
                .with("people.csv", "pid\n1\n2\n3\n")
                .with("friends.csv", ",1,2,3\n3,1,0,0\n1,0,1,0\n2,1,0,0\n");
        assertThat(study.read(folder).ties().all())
                .extracting(tie -> tie.from() + ">" + tie.to())
                .containsExactlyInAnyOrder("1>2", "2>1", "3>1");
    }

    @Test
    void aTableOfNumbersAloneIsReadByPosition() {
        StudyFixture study = StudyFixture.correct()
                .mapped(HEADING + "people.csv,participants,pid,participant,,,,north,,,\n" + rules())
                .with("people.csv", "pid\n1\n2\n3\n")
                .with("friends.csv", "0,1,0\n1,0,0\n1,0,0\n");
        assertThat(study.read(folder).ties().all())
                .extracting(tie -> tie.from() + ">" + tie.to())
                .containsExactlyInAnyOrder("1>2", "2>1", "3>1");
    }

    @Test
    void aNameOnOneSideOnlyIsReported() {
        assertThat(matrix(",P-1,P-2,P-3\nP-1,0,1,\nP-2,1,0,0\np-3,1,0,0\n").problems(folder))
                .containsExactlyInAnyOrder(
                        "MATRIX_ROW_WITHOUT_COLUMN friends.csv 4 ", "MATRIX_COLUMN_WITHOUT_ROW friends.csv 1 P-3");
    }

    @Test
    void aRowOfSomebodyWhoIsMissingIsReported() {
        assertThat(matrix(",P-1,P-2,P-3\nP-1,0,1,\nP-2,1,0,0\n").problems(folder))
                .containsExactly("MATRIX_COLUMN_WITHOUT_ROW friends.csv 1 P-3");
    }

    @Test
    void aNameThatIsTwiceOnOneSideIsReported() {
        assertThat(matrix(",P-1,P-2,P-3\nP-1,0,1,\nP-2,1,0,0\nP-2,1,0,0\n").problems(folder))
                .containsExactlyInAnyOrder(
                        "MATRIX_NAME_TWICE friends.csv 4 ", "MATRIX_COLUMN_WITHOUT_ROW friends.csv 1 P-3");
    }

    @Test
    void rowsWithoutNamesMustBeAsManyAsColumns() {
        assertThat(matrix("P-1,P-2,P-3\n0,1,0\n").problems(folder)).containsExactly("MATRIX_NOT_SQUARE friends.csv");
    }

    private static String rules() {
        return List.of("from", "to", "strength").stream()
                .map(target -> "friends.csv#matrix,ties," + target + "," + target + ",,,t0,north,,advice,yes\n")
                .reduce("", String::concat);
    }

    private static StudyFixture matrix(String table) {
        return StudyFixture.correct()
                .mapped(HEADING + "people.csv,participants,pid,participant,,,,north,,,\n" + rules())
                .with("people.csv", "pid\nP-1\nP-2\nP-3\n")
                .with("friends.csv", table);
    }
}
