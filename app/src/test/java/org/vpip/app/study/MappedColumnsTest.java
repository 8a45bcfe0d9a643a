package org.vpip.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.sample.ReferenceStudy;

/** No name in a file of another tool leaves with a study. */
class MappedColumnsTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void mapAFileWithNames() throws IOException {
        new ReferenceStudy(1).write(folder);
        map("id,participant");
    }

    private void map(String participant) throws IOException {
        Files.writeString(
                folder.resolve("mapping.csv"),
                "file,table,source_column,target,wave\nraw.csv,responses," + participant
                        + ",\nraw.csv,responses,answer,q1,t0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void columnsOfNamesStayBehind(String charset) throws IOException {
        Files.writeString(
                folder.resolve("raw.csv"),
                "id,E-mail,Nom,remark,answer\nR-000000,ann@secret.org,Andrée Secret,ok,4\n",
                Charset.forName(charset));
        String copied = new String(raw(StudyImport.read(folder)), StandardCharsets.UTF_8);
        assertThat(copied).contains("id,remark,answer").doesNotContain("ecret").contains("R-000000,ok,4");
        assertThat(new String(raw(SharedCopy.of(folder).files()), StandardCharsets.UTF_8))
                .contains("id,answer")
                .doesNotContain("ok");
    }

    @Test
    void aFileWithoutNamesStaysAsItIs() throws IOException {
        byte[] bytes = "id;answer\nR-000000;\"4\"\n".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("raw.csv"), bytes);
        assertThat(raw(StudyImport.read(folder))).isEqualTo(bytes);
    }

    @Test
    void namesAsPseudonymsAreAProblem() throws IOException {
        map("E-mail,participant");
        Files.writeString(folder.resolve("raw.csv"), "E-mail,answer\nann@secret.org,4\n");
        Problems problems = new Problems();
        StudyImport.check(folder, problems);
        assertThat(problems.list()).extracting(Problem::code).containsExactly(ProblemCode.CONTACT_COLUMN);
    }

    private static byte[] raw(Map<String, FileContent> files) {
        return Objects.requireNonNull(files.get("raw.csv")).bytes();
    }
}
