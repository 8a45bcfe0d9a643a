package org.vpip.instruments.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.problem.Problems;

class SheetWriterTest {
    @Test
    void writesAByteOrderMarkAndLineEndsOfTheStandard() throws IOException {
        assertThat(SheetWriter.text(List.of("id", "été"), List.of(List.of("1", "a b"))))
                .isEqualTo("\uFEFFid,été\r\n1,a b\r\n");
    }

    @Test
    void quotesOnlyWhatNeedsIt() throws IOException {
        String text = SheetWriter.text(List.of("a"), List.of(List.of("x,y"), List.of("say \"no\""), List.of("1\n2")));
        assertThat(text).isEqualTo("\uFEFFa\r\n\"x,y\"\r\n\"say \"\"no\"\"\"\r\n\"1\n2\"\r\n");
    }

    @Test
    void makesTheFoldersOfTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data/responses/a.csv");
        SheetWriter.write(file, List.of("id"), List.of());
        assertThat(file).hasContent("\uFEFFid\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+x", "-x", "@SUM(A1)", "\tx", "\rx", "-", "+1 514 555", "-3,5", "=", "'=x"})
    void disarmsWhatASpreadsheetWouldRun(String text) {
        assertThat(SheetWriter.guard(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "-3.5", "+2", "-99", "-1e-5", "-.5", "a=b", " =x", "'tis", "P-1"})
    void leavesNumbersAndOtherTextsAlone(String text) {
        assertThat(SheetWriter.guard(text)).isEqualTo(text);
    }

    @Test
    void readingBackGivesEveryTextAsItWas(@TempDir Path folder) throws IOException {
        List<List<String>> rows = List.of(
                List.of("=1+1", "'=1+1", "''-x", "-3.5", "@x"),
                List.of("a\"b", "\"\"", "x,y;z", "one\ntwo", "c:\\dir\\"),
                List.of("l’été", "« oui »", "ami·e·s", "5\u202F%", "'"),
                List.of("NA", "-99", "1,000", "日本", "😀"));
        Path file = folder.resolve("a.csv");
        SheetWriter.write(file, List.of("a", "b", "c", "d", "e"), rows);
        Problems problems = new Problems();
        Sheet sheet = SheetReader.read(file, "a.csv", problems).get(0);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(sheet.rows().stream().map(SheetRow::cells).toList()).isEqualTo(rows);
    }
}
