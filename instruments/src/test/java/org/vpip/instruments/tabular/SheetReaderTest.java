package org.vpip.instruments.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

class SheetReaderTest {
    private final Problems problems = new Problems();

    @Test
    void aMissingFileIsAProblemAndNoException(@TempDir Path folder) {
        assertThat(SheetReader.read(folder.resolve("none.csv"), "none.csv", problems))
                .isEmpty();
        assertThat(told()).containsExactly("NO_SUCH_FILE none.csv");
    }

    @Test
    void anUnclosedQuotationMarkIsAProblemAndNoException(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "id,text\n1,\"open\n2,x\n");
        assertThat(SheetReader.read(file, "a.csv", problems)).isEmpty();
        assertThat(told()).containsExactly("UNREADABLE_FILE a.csv");
    }

    @Test
    void anEmptyFileIsASheetWithoutColumns(@TempDir Path folder) throws IOException {
        Sheet sheet = read(folder, "");
        assertThat(sheet.header()).isEmpty();
        assertThat(sheet.rows()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void aHeadingAloneIsASheetWithoutRows(@TempDir Path folder) throws IOException {
        Sheet sheet = read(folder, "id , label,,\n");
        assertThat(sheet.header()).containsExactly("id", "label");
        assertThat(sheet.rows()).isEmpty();
    }

    @Test
    void blankRowsAreLeftOutAndCounted(@TempDir Path folder) throws IOException {
        Sheet sheet = read(folder, "id,label\n\n , \n7,x\n");
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.get("id")).isEqualTo("7");
        });
    }

    @Test
    void aShortRowIsFilledWithBlanks(@TempDir Path folder) throws IOException {
        SheetRow row = read(folder, "a,b,c\n1\n").rows().get(0);
        assertThat(row.cells()).containsExactly("1", "", "");
        assertThat(row.get("c")).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void aLongRowIsReportedUnlessItsEndIsBlank(@TempDir Path folder) throws IOException {
        Sheet sheet = read(folder, "a,b\n1,2,\n1,2,3\n");
        assertThat(told()).containsExactly("MORE_CELLS_THAN_COLUMNS a.csv 3");
        assertThat(sheet.rows()).extracting(SheetRow::cells).containsOnly(List.of("1", "2"));
    }

    @Test
    void aHeadingThatIsThereTwiceIsReportedAndTheFirstCounts(@TempDir Path folder) throws IOException {
        Sheet sheet = read(folder, "a,b,a\n1,2,3\n");
        assertThat(told()).containsExactly("COLUMN_TWICE a.csv 1 a");
        assertThat(sheet.rows().get(0).get("a")).isEqualTo("1");
    }

    @Test
    void aHugeCellIsReadWhole(@TempDir Path folder) throws IOException {
        String huge = "long ".repeat(200_000).strip();
        assertThat(read(folder, "a,b\n\"" + huge + "\",2\n").rows().get(0).get("a"))
                .isEqualTo(huge);
    }

    @Test
    void theNameOfASheetIsThatOfItsFile(@TempDir Path folder) throws IOException {
        assertThat(read(folder, "a\n").name()).isEqualTo("a");
        assertThat(SheetReader.nameWithoutEnding(Path.of("x", "a.b.csv"))).isEqualTo("a.b");
        assertThat(SheetReader.nameWithoutEnding(Path.of(".csv"))).isEqualTo(".csv");
    }

    private Sheet read(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text, StandardCharsets.UTF_8);
        return SheetReader.read(file, "a.csv", problems).get(0);
    }

    private List<String> told() {
        return StudyFixture.told(problems);
    }

    @Test
    void readsAStreamAsAFileOfItsName() {
        byte[] text = "id;words\n1;été\n".getBytes(StandardCharsets.UTF_8);
        Sheet sheet = SheetReader.read(new ByteArrayInputStream(text), "a.csv", problems)
                .get(0);
        assertThat(sheet.name()).isEqualTo("a");
        assertThat(sheet.rows().get(0).get("words")).isEqualTo("été");
        assertThat(problems.isEmpty()).isTrue();
        assertThat(SheetReader.read(new ByteArrayInputStream(text), "a.xlsx", problems))
                .isEmpty();
        assertThat(problems.list()).extracting(Problem::code).containsExactly(ProblemCode.UNREADABLE_FILE);
    }
}
