package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real forms, expressions, dictionaries, attendance reports and exports of other tools, judged by the scripts that came with them. They stand beside the
 * project in {@code ../shared/corpus} and need Python; where either is absent the tests are skipped, and say so.
 */
class ReferenceCorpusTest {
    private static final Path CORPUS = CommandRun.ROOT.resolve("../shared/corpus");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyFormIsReadOrRefusedAsTheReferenceDoes() throws Exception {
        judge("check-xlsform.py", arguments("inspect", "xlsform", ".xlsx"));
    }

    @Test
    void everyDictionaryIsReadOrRefusedAsTheReferenceDoes() throws Exception {
        judge("check-redcap.py", arguments("inspect", "redcap", ".csv"));
    }

    @Test
    void everyExpressionHasTheValueOfTheReference() throws Exception {
        assumeTheCorpus();
        String table = CORPUS.resolve("expressions/expressions.csv").toString();
        judge("check-expressions.py", List.of("expressions", table, "--now", "2026-03-15T10:00Z"));
    }

    @Test
    void everyAttendanceReportGivesTheMinutesOfTheReference() throws Exception {
        judge("check-zoom.py", arguments("attendance", "zoom", ".csv"));
    }

    @Test
    void everySlackExportGivesTheFiguresOfTheReference() throws Exception {
        judge("check-slack.py", arguments("slack", "slack", ".zip"));
    }

    @Test
    void everyFrenchTextThatAFieldFormLacksIsNamedWithItsCell() {
        Path form = CORPUS.resolve("../realdata/reach_msna_xlsform/REACH_2024_MSNA-kobo-tool_draft_v11.xlsx");
        assumeTrue(Files.exists(form), "skipped: the real data is not beside the project");
        StringWriter err = new StringWriter();
        int status =
                Vpip.run(new PrintWriter(new StringWriter()), new PrintWriter(err), "check", "--all", form.toString());
        assertThat(status).isEqualTo(Vpip.PROBLEMS);
        // 25 labels of calculations and 14 of choices have label::english and no label::french: counted in the XML
        // of the workbook by a script of its own
        assertThat(err.toString().lines().filter(line -> line.contains("the French text is missing")))
                .hasSize(39)
                .allSatisfy(line ->
                        assertThat(line).matches(".*, sheet (survey|choices), row \\d+, column label::french: .*"));
    }

    private static void assumeTheCorpus() {
        assumeTrue(Files.isDirectory(CORPUS), "skipped: the corpus is not beside the project");
        boolean python = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "python3")));
        assumeTrue(python, "skipped: there is no python3");
    }

    private static List<String> arguments(String command, String below, String ending) throws IOException {
        assumeTheCorpus();
        List<String> arguments = new ArrayList<>(List.of(command));
        try (Stream<Path> files = Files.walk(CORPUS.resolve(below))) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .forEach(arguments::add);
        }
        return arguments;
    }

    private void judge(String script, List<String> arguments) throws IOException, InterruptedException {
        StringWriter out = new StringWriter();
        Vpip.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments.toArray(String[]::new));
        Path results = folder.resolve("results.json");
        Files.writeString(results, out.toString());
        Process judge = new ProcessBuilder("python3", CORPUS.resolve(script).toString(), results.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(judge.waitFor()).as(told).isZero();
    }
}
