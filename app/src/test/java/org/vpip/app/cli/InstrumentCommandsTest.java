package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** inspect, convert, expressions, publish and compare, as somebody calls them. */
class InstrumentCommandsTest {
    private static final Path SHIPPED = CommandRun.ROOT.resolve("instruments/src/main/resources/instruments/session");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        String[] texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        return Vpip.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    @Test
    void oneInstrumentGoesThroughEveryFormat() throws IOException {
        Path workbook = folder.resolve("session.xlsx");
        Path dictionary = folder.resolve("session.csv");
        assertThat(run("convert", SHIPPED, workbook)).isZero();
        assertThat(run("convert", workbook, folder.resolve("again"))).isZero();
        assertThat(run("check", workbook, folder.resolve("again"))).isZero();
        assertThat(run("convert", workbook, dictionary)).isZero();
        assertThat(err.toString()).contains("_scales").contains("_meta");
        assertThat(run("inspect", dictionary)).isZero();
        assertThat(run("check", dictionary)).isZero();
        assertThat(run("check", SHIPPED.resolve("settings.csv"))).isEqualTo(Vpip.PROBLEMS);
        for (String name : new String[] {"codebook.csv", "codebook.xlsx", "codebook.json", "session.html"}) {
            assertThat(run("convert", workbook, folder.resolve(name))).isZero();
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        JsonNode codebook = JsonMapper.shared().readTree(Files.readString(folder.resolve("codebook.json")));
        assertThat(codebook.get("fields").get(0).get("label").get("fr").asString())
                .isNotBlank();
        assertThat(Files.readString(folder.resolve("session.html")))
                .contains("<section lang=\"en\">", "<section lang=\"fr\">")
                .doesNotContain("<script", "http");
    }

    @Test
    void aRefusedInputWritesNothing() throws IOException {
        Path form = Files.createDirectory(folder.resolve("form"));
        Files.writeString(form.resolve("survey.csv"), "type,name,label\ntxt,a,A\n");
        for (String name : new String[] {"out.xlsx", "out.csv", "out", "out.html", "codebook.csv"}) {
            assertThat(run("convert", form, folder.resolve(name))).isEqualTo(Vpip.PROBLEMS);
            assertThat(folder.resolve(name)).doesNotExist();
        }
        assertThat(err.toString()).contains("row 2, column type");
        assertThat(run("inspect", form)).isEqualTo(Vpip.PROBLEMS);
        assertThat(out.toString()).contains("\"accepted\" : false");
    }

    @Test
    void aFolderWithFilesIsNotWrittenInto() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("mine.txt"), "mine");
        assertThat(run("convert", SHIPPED, taken)).isEqualTo(2);
        assertThat(taken).isDirectoryNotContaining("glob:**.csv");
    }

    @Test
    void aPublishedInstrumentIsFixed() throws IOException {
        Path copy = folder.resolve("session");
        assertThat(run("convert", SHIPPED, copy)).isZero();
        assertThat(run("publish", copy)).isZero();
        assertThat(run("check", copy)).isZero();
        Path survey = copy.resolve("survey.csv");
        Files.writeString(survey, Files.readString(survey).replaceFirst("matter", "are useful"));
        assertThat(run("check", copy, "--lang", "fr")).isEqualTo(Vpip.PROBLEMS);
        assertThat(err.toString()).contains("a été publiée");
        out.getBuffer().setLength(0);
        assertThat(run("compare", SHIPPED, copy)).isZero();
        assertThat(out.toString())
                .contains("sf_relevant: compatible (label::English (en))".replace("::English (en)", ""));
    }

    @Test
    void whatIsMissingForPublishingIsToldOnRequest() throws IOException {
        Path form = Files.createDirectory(folder.resolve("form"));
        Files.writeString(form.resolve("survey.csv"), "type,name,label::en,label::fr\ntext,a,A,B\n");
        assertThat(run("check", form)).isZero();
        assertThat(run("check", "--publishable", form)).isEqualTo(Vpip.PROBLEMS);
        assertThat(err.toString()).contains("licence", "version", "minutes", "permission_evidence");
        assertThat(run("publish", form)).isEqualTo(Vpip.PROBLEMS);
        assertThat(form.resolve("_published.csv")).doesNotExist();
    }

    @Test
    void expressionsAreEvaluatedAtTheTimeThatIsGiven() throws IOException {
        Path table = folder.resolve("e.csv");
        Files.writeString(
                table,
                "id,expression,bindings,type\na,today(),,calculate\n"
                        + "b,. > 0,\"{\"\".\"\": {\"\"type\"\": \"\"integer\"\", \"\"value\"\": \"\"\"\"}}\",constraint\n"
                        + "c,nonsense(,,relevant\n");
        assertThat(run("expressions", table, "--now", "2026-03-15T23:30-05:00")).isZero();
        JsonNode values = JsonMapper.shared().readTree(out.toString());
        assertThat(values.get("a").asString()).isEqualTo("2026-03-15");
        assertThat(values.get("b").asString()).isEqualTo("true");
        assertThat(values.get("c").asString()).startsWith("ERROR:");
        assertThat(run("expressions", table, "--now", "tomorrow")).isEqualTo(2);
    }
}
