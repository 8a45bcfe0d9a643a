package org.vpip.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.response.ParticipantId;

/** Erasing finds a person in delimited text of any encoding that the reader of studies accepts. */
class StudyFolderErasureTest {
    private static final String ANSWERS = "id;réponse\r\nZoé-1;été\r\nP02;hiver\r\n";

    private static FileContent encoded(String text, String charset) {
        return FileContent.of(
                (charset.startsWith("UTF-16") ? "\uFEFF" + text : text).getBytes(Charset.forName(charset)));
    }

    private static Map<String, FileContent> erased(Map<String, FileContent> files, String person) throws IOException {
        StudyFolderErasure erasure = new StudyFolderErasure(files);
        erasure.erase(new ParticipantId(person));
        return erasure.files();
    }

    private static String text(Map<String, FileContent> files, String place) {
        FileContent file = Objects.requireNonNull(files.get(place));
        assertThat(file.isText()).isTrue();
        return file.encoded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void noEncodingHidesAPerson(String charset) throws IOException {
        Map<String, FileContent> left = erased(
                Map.of(
                        "raw/enquête.csv", encoded(ANSWERS, charset),
                        "raw/carré.csv", encoded(",Zoé-1,P02\nZoé-1,0,1\nP02,1,0\n", charset),
                        "data/responses/practice.csv",
                                encoded("participant,q,qui\nZoé-1,été,\nP02,,Zoé-1 P03\n", charset),
                        "data/aliases.csv", encoded("alias,participant\nZoé Côté,Zoé-1\nBéa,P02\n", charset),
                        "data/attendance/m1.csv", encoded("Name\tMinutes\nZoé Côté\t30\nBéa\t31\n", charset),
                        "themes.csv",
                                encoded("participant,item,coder,theme\nZoé-1,why,A,été\nP02,why,A,été\n", charset),
                        "data/activity.csv", encoded("person,thread\nZoé Côté,\nBéa,\n", charset)),
                "Zoé-1");
        left.keySet().forEach(place -> assertThat(text(left, place)).as(place).doesNotContain("Zoé"));
        assertThat(text(left, "raw/enquête.csv")).contains("P02,hiver");
        assertThat(text(left, "raw/carré.csv")).contains("P02,0");
        assertThat(text(left, "data/responses/practice.csv")).contains("P02,,P03");
        assertThat(text(left, "themes.csv")).contains("P02,why,A,été");
        assertThat(text(left, "data/attendance/m1.csv")).contains("Béa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16LE"})
    void aFileWithoutThePersonStaysAsItIs(String charset) throws IOException {
        FileContent file = encoded(ANSWERS, charset);
        assertThat(erased(Map.of("raw.csv", file), "P0")).containsEntry("raw.csv", file);
    }

    @Test
    void whatIsNoTableStaysAsItIs() throws IOException {
        FileContent picture = FileContent.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 'P', '0', '2', (byte) 0xFF});
        assertThat(erased(Map.of("instruments/practice/media/a.png", picture), "P02"))
                .containsEntry("instruments/practice/media/a.png", picture);
    }
}
