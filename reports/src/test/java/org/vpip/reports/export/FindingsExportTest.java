package org.vpip.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.notEstimable;
import static org.vpip.reports.FindingExamples.released;
import static org.vpip.reports.NetworkFindingExamples.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsExportTest {
    @TempDir
    Path folder;

    private JsonNode json(Audience audience, Finding... findings) throws IOException {
        Path file = folder.resolve("findings.json");
        FindingsJson.write(released(audience, findings), file);
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private Sheet csv(Released released) throws IOException {
        Path file = folder.resolve("findings.csv");
        FindingsCsv.write(released, file);
        Problems problems = new Problems();
        List<Sheet> sheets = SheetReader.read(file, "findings.csv", problems);
        assertThat(problems.isEmpty()).isTrue();
        return sheets.get(0);
    }

    @Test
    void theJsonHasTheShapeOfTheContract() throws IOException {
        JsonNode whole = json(Audience.RESEARCHER, FindingExamples.oneOfEachKind());

        assertThat(whole.propertyNames()).contains("study", "plan", "data", "findings");
        assertThat(whole.at("/plan/hash").asString()).isEqualTo("abc123");
        assertThat(whole.at("/plan").has("lockedAt")).isTrue();
        assertThat(whole.at("/data/hash").asString()).isEqualTo("def456");
        for (JsonNode finding : whole.get("findings")) {
            assertThat(finding.propertyNames())
                    .contains(
                            "indicator",
                            "label",
                            "role",
                            "family",
                            "method",
                            "waves",
                            "status",
                            "value",
                            "unit",
                            "interval",
                            "effect",
                            "test",
                            "verdict",
                            "target",
                            "smallest",
                            "n",
                            "details",
                            "provenance");
            assertThat(finding.get("label").propertyNames()).containsExactly("en", "fr");
            assertThat(finding.get("n").propertyNames()).containsExactly("used", "eligible", "leftOut");
        }
    }

    @Test
    void anEstimateCarriesItsNumbers() throws IOException {
        JsonNode finding = json(
                        Audience.RESEARCHER,
                        change("p1")
                                .directions(14, 9, 10)
                                .value(0.52, 0.2, 0.84)
                                .finding())
                .at("/findings/0");

        assertThat(finding.at("/value").asDouble()).isEqualTo(0.52);
        assertThat(finding.at("/interval/low").asDouble()).isEqualTo(0.2);
        assertThat(finding.at("/interval/level").asDouble()).isEqualTo(0.95);
        assertThat(finding.at("/effect/name").asString()).isEqualTo("g_av");
        assertThat(finding.at("/test/df").asInt()).isEqualTo(32);
        assertThat(finding.at("/details/rose").asInt()).isEqualTo(14);
        assertThat(finding.at("/details/improved").asInt()).isEqualTo(14);
    }

    @Test
    void aTargetIsComparedInBothFiles() throws IOException {
        Finding aimed =
                change("p1").target(0.5).smallest(0.2).value(0.52, 0.2, 0.84).finding();
        JsonNode finding = json(Audience.RESEARCHER, aimed).at("/findings/0");
        Sheet csv = csv(released(Audience.RESEARCHER, aimed));

        assertThat(finding.at("/verdict").asString()).isEqualTo("rose");
        assertThat(finding.at("/target/value").asDouble()).isEqualTo(0.5);
        assertThat(finding.at("/target/baseline").asDouble()).isEqualTo(3);
        assertThat(finding.at("/target/actual").asDouble()).isEqualTo(3.52);
        assertThat(finding.at("/target/met").asBoolean()).isTrue();
        assertThat(finding.at("/smallest").asDouble()).isEqualTo(0.2);
        assertThat(List.of("verdict", "baseline", "actual", "target", "target_met", "smallest"))
                .extracting(column -> csv.rows().get(0).get(column))
                .containsExactly("rose", "3.0", "3.52", "0.5", "true", "0.2");
    }

    @Test
    void improvedMeansFellWhereLowerIsBetter() throws IOException {
        JsonNode finding = json(
                        Audience.RESEARCHER,
                        change("p2")
                                .lowerIsBetter()
                                .directions(14, 9, 10)
                                .value(-0.5, -1, -0.1)
                                .finding())
                .at("/findings/0");

        assertThat(finding.at("/details/improved").asInt()).isEqualTo(10);
        assertThat(finding.at("/details/worse").asInt()).isEqualTo(14);
    }

    @Test
    void aNumberThatIsNotToBeHadIsNullWithAReason() throws IOException {
        JsonNode finding = json(Audience.RESEARCHER, notEstimable("n2", NotEstimableReason.NO_TIE, 30))
                .at("/findings/0");

        assertThat(finding.get("status").asString()).isEqualTo("notEstimable");
        assertThat(finding.get("value").isNull()).isTrue();
        assertThat(finding.get("reason").asString()).isEqualTo("noTie");
    }

    @Test
    void aWithheldFindingHasNoNumberAtAll() throws IOException {
        Finding small = change("p1").sampleSize(3).value(0.5, 0.1, 0.9).finding();
        JsonNode finding = json(Audience.FUNDER, small).at("/findings/0");

        assertThat(finding.get("status").asString()).isEqualTo("withheld");
        assertThat(finding.has("reason")).isFalse();
        assertThat(finding.has("n")).isFalse();
        assertThat(finding.has("details")).isFalse();
        assertThat(finding.toString()).doesNotContainPattern(":\\s*-?\\d");
    }

    @Test
    void hiddenPartsAreNull() throws IOException {
        JsonNode finding = json(
                        Audience.FUNDER, network("n1", "density", MeasurementUnit.PROPORTION, 0.1, START, 48, 44, 100))
                .at("/findings/0");

        assertThat(finding.at("/n/eligible").isNull()).isTrue();
        assertThat(finding.at("/n/leftOut").isNull()).isTrue();
        assertThat(finding.at("/details/nodes").isNull()).isTrue();
        assertThat(finding.at("/details/observedPairs").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void thereIsNoNanAndNoInfinity(Audience audience) throws IOException {
        assertThat(json(audience, FindingExamples.oneOfEachKind()).toString()).doesNotContain("NaN", "Infinity");
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void theTableHasARowForEachFindingAndAsManyCellsAsHeadings(Audience audience) throws IOException {
        Sheet sheet = csv(released(audience, FindingExamples.oneOfEachKind()));

        assertThat(sheet.rows()).hasSize(FindingExamples.oneOfEachKind().length);
        assertThat(sheet.header()).hasSize(39).doesNotHaveDuplicates();
        assertThat(sheet.rows()).allSatisfy(row -> {
            boolean withheld = row.get("status").equals("withheld");
            assertThat(row.get("n_used").isEmpty()).isEqualTo(withheld);
            assertThat(row.get("value").isEmpty())
                    .isEqualTo(withheld || row.get("status").equals("notEstimable"));
        });
    }

    @Test
    void labelsThatLookLikeFormulasComeBackAsWritten() throws IOException {
        Sheet sheet = csv(released(
                Audience.RESEARCHER,
                change("p1").label("=1+1, \"quoted\"\nline").value(1, 0.5, 1.5).finding()));

        assertThat(sheet.rows().get(0).get("label_en")).endsWith("=1+1, \"quoted\"\nline");
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void theSameFindingsGiveTheSameBytes(Audience audience) throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        FindingsJson.write(released(audience, FindingExamples.oneOfEachKind()), one);
        FindingsJson.write(released(audience, FindingExamples.oneOfEachKind()), two);
        assertThat(two).hasSameBinaryContentAs(one);
        FindingsCsv.write(released(audience, FindingExamples.oneOfEachKind()), one);
        FindingsCsv.write(released(audience, FindingExamples.oneOfEachKind()), two);
        assertThat(two).hasSameBinaryContentAs(one);
    }

    @Test
    void keysStandInTheSameOrderOnEveryMachine() throws IOException {
        Path file = folder.resolve("findings.json");
        FindingsJson.write(released(Audience.RESEARCHER, FindingExamples.flow(50, 40, 33)), file);

        assertThat(Files.readString(file))
                .containsPattern("(?s)\"en\".*\"fr\".*\"wave\".*\"responded\".*\"alsoFirst\"");
    }
}
