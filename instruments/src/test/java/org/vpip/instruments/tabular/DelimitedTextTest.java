package org.vpip.instruments.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

class DelimitedTextTest {
    @Test
    void anEmptyFileHasNoRows() throws IOException {
        assertThat(DelimitedText.rows(new byte[0])).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
        assertThat(cells("\uFEFFid,label\n1,é\n")).containsExactly(List.of("id", "label"), List.of("1", "é"));
    }

    @Test
    void readsUtf16OfEitherOrderByItsMark() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(cells("\uFEFFid\tété\n1\t2\n".getBytes(charset)))
                    .containsExactly(List.of("id", "été"), List.of("1", "2"));
        }
    }

    @Test
    void readsWindows1252WhereItIsNoUtf8() throws IOException {
        byte[] bytes = "id;libellé\n1;l’été à 5 €\n".getBytes(Charset.forName("windows-1252"));
        assertThat(cells(bytes)).containsExactly(List.of("id", "libellé"), List.of("1", "l’été à 5 €"));
    }

    @Test
    void readsSemicolonsOfFrenchExcel() throws IOException {
        assertThat(cells("id;jours\r\n1;2,5\r\n")).containsExactly(List.of("id", "jours"), List.of("1", "2,5"));
    }

    @Test
    void separatorsInsideQuotesOfTheHeadingDoNotCount() throws IOException {
        assertThat(cells("\"a;b;c\",\"d;e\"\n1,2\n")).containsExactly(List.of("a;b;c", "d;e"), List.of("1", "2"));
    }

    @Test
    void aHeadingOfOneColumnIsReadWithCommas() {
        assertThat(DelimitedText.separator("id\n1;2;3\n")).isEqualTo(',');
    }

    @Test
    void quotedLineBreaksStayInTheCellAndCountAsOneRow() throws IOException {
        List<NumberedRow> rows = DelimitedText.rows(bytes("id,text\n1,\"one\ntwo\"\n2,\"say \"\"no\"\"\"\n"));
        assertThat(rows.get(1).cells()).containsExactly("1", "one\ntwo");
        assertThat(rows.get(2).number()).isEqualTo(3);
        assertThat(rows.get(2).cells()).containsExactly("2", "say \"no\"");
    }

    @Test
    void backslashesAreOrdinarySigns() throws IOException {
        assertThat(cells("path,b\nx\\y,\"c:\\\"\n")).containsExactly(List.of("path", "b"), List.of("x\\y", "c:\\"));
    }

    @Test
    void aQuotationMarkInsideAnUnquotedCellStays() throws IOException {
        assertThat(cells("id,text\n1,5\" nail\n2,x\n").get(1)).containsExactly("1", "5\" nail");
    }

    @Test
    void lineEndsOfAnySystemEndARow() throws IOException {
        assertThat(cells("a,b\r1,2\r\n3,4\n5,6")).hasSize(4);
    }

    @Test
    void anUnclosedQuotationMarkIsAnError() {
        assertThatThrownBy(() -> DelimitedText.rows(bytes("id,text\n1,\"open\n2,x\n")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theApostropheThatDisarmsAFormulaIsTakenOff() throws IOException {
        assertThat(cells("a,b,c\n'=1+1,'tis,''+x\n").get(1)).containsExactly("=1+1", "'tis", "'+x");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> cells(String text) throws IOException {
        return cells(bytes(text));
    }

    private static List<List<String>> cells(byte[] bytes) throws IOException {
        return DelimitedText.rows(bytes).stream().map(NumberedRow::cells).toList();
    }
}
