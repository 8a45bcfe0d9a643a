package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.sample.PlantedTruth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoCommandTest {
    /** The example as every audience gets it, in French. */
    @TempDir
    static Path example = Path.of("");

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void analyseTheExample() {
        CommandRun run = CommandRun.run(
                "analyse",
                CommandRun.EXAMPLE,
                "--out",
                example,
                "--audience",
                "researcher,lead,funder,public",
                "--lang",
                "fr");
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void writesTheStudyAndReportsForBothAudiencesInBothLanguages() throws IOException {
        Path out = folder.resolve("Évaluation d’été");
        CommandRun run = CommandRun.run("demo", "--no-serve", "--out", out);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(out.resolve("study/planted-truth.csv")).exists();
        assertThat(out.resolve("researcher/findings.json")).exists();
        assertThat(out.resolve("funder/findings.json")).doesNotExist();
        for (String audience : List.of("researcher", "funder")) {
            assertThat(out.resolve(audience).resolve("findings.csv")).exists();
            for (String language : List.of("en", "fr")) {
                Path report = out.resolve(audience).resolve("sample-" + audience + "-" + language + ".xlsx");
                assertThat(report).isNotEmptyFile();
                assertThat(Path.of(report.toString().replace(".xlsx", ".pdf"))).isNotEmptyFile();
                assertThat(charts(out.resolve(audience), "-" + language + ".svg"))
                        .isGreaterThanOrEqualTo(5);
                assertThat(charts(out.resolve(audience), "-" + language + ".png"))
                        .isGreaterThanOrEqualTo(5);
            }
        }
    }

    private static long charts(Path audience, String ending) throws IOException {
        try (Stream<Path> charts = Files.list(audience.resolve("charts"))) {
            return charts.filter(chart -> chart.toString().endsWith(ending)).count();
        }
    }

    @Test
    void findsThePlantedChangesInTheExample() throws IOException {
        JsonNode findings = JsonMapper.shared()
                .readTree(Files.readString(example.resolve("researcher/findings.json")))
                .get("findings");
        for (String scale : List.of("se", "plan", "com", "iso")) {
            double planted = PlantedTruth.instance().value("expected_change", scale, "t0 t1");
            JsonNode interval = find(findings, "scale:" + scale).get("interval");
            assertThat(planted)
                    .as(scale)
                    .isBetween(
                            interval.get("low").asDouble(), interval.get("high").asDouble());
        }
    }

    @Test
    void givesResearchersTheSameFilesTwice() throws IOException {
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.run("analyse", CommandRun.EXAMPLE, "--out", out, "--lang", "fr");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        for (String file : List.of("findings.csv", "findings.json")) {
            assertThat(out.resolve("researcher").resolve(file))
                    .hasSameBinaryContentAs(example.resolve("researcher").resolve(file));
        }
    }

    @Test
    void tellsNoSmallGroupToAnybodyButResearchers() throws IOException {
        for (String audience : List.of("lead", "funder", "public")) {
            Path part = example.resolve(audience);
            assertThat(part.resolve("findings.json")).doesNotExist();
            String csv = Files.readString(part.resolve("findings.csv"), StandardCharsets.UTF_8);
            assertThat(csv).doesNotContain(",sector,corrections,");
            assertThat(csv.lines().filter(line -> line.startsWith("p1_se,") && line.contains(",sector,other,")))
                    .hasSize(1)
                    .allMatch(line -> line.contains(",estimate,"));
        }
    }

    private static JsonNode find(JsonNode findings, String source) {
        for (JsonNode finding : findings) {
            boolean whole =
                    finding.get("group").isNull() && finding.get("community").isNull();
            boolean change = finding.get("method").asString().equals("mean_change");
            boolean firstWaves = finding.get("waves").toString().equals("[\"t0\",\"t1\"]");
            if (whole
                    && change
                    && firstWaves
                    && finding.get("source").asString().equals(source)) {
                return finding;
            }
        }
        throw new AssertionError("no change of " + source);
    }
}
