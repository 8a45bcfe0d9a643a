package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The study folders of sample-data/studies over files that nobody here wrote, unchanged, against numbers that were computed
 * by others (expected.csv beside each file), to the last digit printed there. The files are not part of the project: the
 * tests are skipped, and say so, where {@code ../shared/realdata} (or the folder in {@code -Drealdata}) is absent.
 */
class PublishedStudiesTest {
    private static final Path DATA = Path.of(System.getProperty(
            "realdata", CommandRun.ROOT.resolve("../shared/realdata").toString()));

    @TempDir
    Path folder = Path.of("");

    @Test
    void givesEveryNumberOfTheBucknellCohorts() throws IOException {
        JsonNode findings = analyse("bucknell-prepost", "bucknell_prepost");
        List<SheetRow> expected = expected("bucknell_prepost");
        assertThat(expected).hasSize(66);
        for (SheetRow row : expected) {
            JsonNode details =
                    find(findings, "q" + row.get("item"), "y" + row.get("year")).get("details");
            Map<String, String> names = Map.of(
                    "n_pairs", "pairs",
                    "mean_pre", "meanBefore",
                    "mean_post", "meanAfter",
                    "mean_diff", "meanDifference",
                    "sd_diff", "sdDifference",
                    "dz", "dz",
                    "improved", "improved",
                    "same", "same",
                    "worse", "worse");
            names.forEach((theirs, ours) -> equal(row, theirs, details.get(ours)));
        }
    }

    /** metafor 3.8 on the means and deviations of expected.csv, which have six decimals: rma(method = "REML", test = "knha"). */
    @ParameterizedTest
    @CsvSource({
        "1, 0.1742921, -0.38400591, 0.73259011, 0.042174229",
        "5, 0.1326505, -0.012460638, 0.27776164, 0",
        "9, 0.021871619, -0.25682692, 0.30057016, 0",
        "14, 0.17683361, -0.32166072, 0.67532794, 0.029920418",
        "22, -0.15213094, -0.345479, 0.041217122, 0"
    })
    void poolsTheBucknellCohortsAsMetafor(int item, double mean, double low, double high, double between)
            throws IOException {
        JsonNode pooled = find(analyse("bucknell-prepost", "bucknell_prepost"), "all_q" + item, "");

        assertThat(pooled.get("value").asDouble()).isCloseTo(mean, within(2e-6));
        assertThat(pooled.get("interval").get("low").asDouble()).isCloseTo(low, within(2e-5));
        assertThat(pooled.get("interval").get("high").asDouble()).isCloseTo(high, within(2e-5));
        assertThat(pooled.get("details").get("tauSquared").asDouble()).isCloseTo(between, within(2e-5));
    }

    @Test
    void givesEveryNumberOfTheEmergencyNetworks() throws IOException {
        JsonNode findings = analyse("emon", "emon");
        List<SheetRow> expected = expected("emon");
        assertThat(expected).hasSize(7);
        for (SheetRow row : expected) {
            String network = row.get("network");
            JsonNode density = find(findings, "density", network);
            equal(row, "nodes", density.get("details").get("nodes"));
            equal(row, "ties", density.get("details").get("ties"));
            equal(row, "density", density.get("value"));
            equal(row, "isolates", find(findings, "isolates", network).get("value"));
            equal(
                    row,
                    "edge_reciprocity",
                    find(findings, "reciprocity", network).get("value"));
            JsonNode index = find(findings, "ei", network);
            equal(row, "external", index.get("details").get("external"));
            equal(row, "internal", index.get("details").get("internal"));
            equal(row, "EI", index.get("value"));
        }
    }

    @Test
    void givesEveryNumberOfTheTobaccoLeaders() throws IOException {
        JsonNode findings = analyse("dhhs-tobacco", "dhhs_tobacco");
        List<SheetRow> expected = expected("dhhs_tobacco");
        List<String> relations = List.of("any", "informal_or_more");
        assertThat(expected).hasSameSizeAs(relations);
        for (int i = 0; i < relations.size(); i++) {
            SheetRow row = expected.get(i);
            JsonNode density = find(findings, relations.get(i) + "_density", "dhhs");
            equal(row, "nodes", density.get("details").get("nodes"));
            equal(row, "ties", density.get("details").get("ties"));
            equal(row, "density", density.get("value"));
            equal(
                    row,
                    "isolates",
                    find(findings, relations.get(i) + "_isolates", "dhhs").get("value"));
            JsonNode index = find(findings, relations.get(i) + "_ei", "dhhs");
            equal(row, "ext", index.get("details").get("external"));
            equal(row, "int", index.get("details").get("internal"));
            equal(row, "EI", index.get("value"));
            assertThat(find(findings, relations.get(i) + "_reciprocity", "dhhs")
                            .get("status")
                            .asString())
                    .isEqualTo("notEstimable");
        }
    }

    @Test
    void givesEveryNumberOfTheStateProgramme() throws IOException {
        JsonNode findings = analyse("indiana-tobacco", "indiana_tobacco");
        List<SheetRow> expected = expected("indiana_tobacco");
        assertThat(expected).hasSize(4);
        for (SheetRow row : expected) {
            equalNetwork(row, findings, row.get("network") + "_", "indiana", "t0");
        }
    }

    @Test
    void givesEveryNumberOfTheMonasteryAndTheTailorShop() throws IOException {
        JsonNode findings = analyse("small-waves", "kapferer_newcomb_sampson");
        List<SheetRow> expected = expected("kapferer_newcomb_sampson");
        assertThat(expected).hasSize(5);
        for (SheetRow row : expected) {
            String network = row.get("network");
            if (network.startsWith("samplk")) {
                String wave = "t" + (Integer.parseInt(network.substring(6)) - 1);
                equalNetwork(row, findings, "liking_", "sampson", wave);
            } else {
                equalNetwork(row, findings, "work_", network, "t0");
            }
        }
    }

    @Test
    void givesEveryNumberOfTheWavesWithPeopleWhoDidNotAnswer() throws IOException {
        JsonNode findings = analyse("rsiena-waves", "rsiena_waves");
        List<SheetRow> waves = expected("rsiena_waves", "expected_waves.csv");
        List<SheetRow> changes = expected("rsiena_waves", "expected_change.csv");
        assertThat(waves).hasSize(13);
        assertThat(changes).hasSize(7);
        for (SheetRow row : waves) {
            String[] place = place(row.get("matrix"));
            JsonNode density = find(findings, "density", place[0], place[1]);
            equal(row, "n", density.get("details").get("nodes"));
            equal(row, "ones", density.get("details").get("ties"));
            equal(row, "observed_dyads", density.get("details").get("observedPairs"));
            equal(row, "density_observed", density.get("value"));
        }
        for (SheetRow row : changes) {
            String[] place = place(row.get("pair").split(" ", -1)[0]);
            String indicator = place[1].equals("t0") ? "change_observed" : "later_observed";
            JsonNode change = find(findings, indicator, place[0]);
            equal(row, "stable", change.get("details").get("kept"));
            equal(row, "created", change.get("details").get("new"));
            equal(row, "dissolved", change.get("details").get("lost"));
            equal(row, "jaccard", change.get("value"));
        }
    }

    /** Community and wave of a matrix of the RSiena data. */
    private static String[] place(String matrix) {
        if (matrix.startsWith("s50")) {
            return new String[] {"s50", "t" + (Integer.parseInt(matrix.substring(3)) - 1)};
        }
        if (matrix.startsWith("tmp")) {
            return new String[] {"vandebunt", matrix.equals("tmp3") ? "t0" : "t1"};
        }
        String number = matrix.replaceAll("\\D", "");
        return new String[] {"n" + number, matrix.startsWith("H") ? "t1" : "t0"};
    }

    private static void equalNetwork(SheetRow row, JsonNode findings, String prefix, String community, String wave) {
        JsonNode density = find(findings, prefix + "density", community, wave);
        equal(row, "nodes", density.get("details").get("nodes"));
        equal(row, "ties", density.get("details").get("ties"));
        equal(row, "density", density.get("value"));
        equal(
                row,
                "isolates",
                find(findings, prefix + "isolates", community, wave).get("value"));
        if (row.has("edge_reciprocity")) {
            equal(
                    row,
                    "edge_reciprocity",
                    find(findings, prefix + "reciprocity", community, wave).get("value"));
        }
    }

    private JsonNode analyse(String study, String data) throws IOException {
        Path source = DATA.resolve(data);
        assumeTrue(Files.isDirectory(source), () -> "skipped: the real data are not here (" + source + ")");
        Path copy =
                CommandRun.copy(CommandRun.ROOT.resolve("sample-data/studies").resolve(study), folder.resolve(study));
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.run("analyse", copy, "--out", out, "--lang", "en");
        assertThat(run.err().lines())
                .allMatch(line ->
                        line.contains("this does not belong to the study") || line.contains("a tie to themselves"));
        assertThat(run.status()).isZero();
        String json = Files.readString(out.resolve("researcher").resolve("findings.json"));
        return JsonMapper.shared().readTree(json).get("findings");
    }

    private static List<SheetRow> expected(String data) {
        return expected(data, "expected.csv");
    }

    private static List<SheetRow> expected(String data, String file) {
        return SheetReader.read(DATA.resolve(data).resolve(file), file, new Problems())
                .get(0)
                .rows();
    }

    private static JsonNode find(JsonNode findings, String indicator, String community) {
        return only(found(findings, indicator, community), indicator, community);
    }

    private static JsonNode find(JsonNode findings, String indicator, String community, String wave) {
        List<JsonNode> found = found(findings, indicator, community).stream()
                .filter(finding -> finding.get("waves").get(0).asString().equals(wave))
                .toList();
        return only(found, indicator, community);
    }

    private static JsonNode only(List<JsonNode> found, String indicator, String community) {
        assertThat(found).as("%s of %s", indicator, community).hasSize(1);
        return found.get(0);
    }

    private static List<JsonNode> found(JsonNode findings, String indicator, String community) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode finding : findings) {
            boolean here = finding.get("community") != null
                    && community.equals(finding.get("community").asString(""));
            if (here && finding.get("indicator").asString().equals(indicator)) {
                found.add(finding);
            }
        }
        return found;
    }

    /** Equal to the last digit that is printed. */
    private static void equal(SheetRow row, String column, JsonNode actual) {
        BigDecimal printed = new BigDecimal(row.get(column));
        double half = Math.pow(10, -printed.scale()) / 2;
        assertThat(actual.asDouble())
                .as("%s in row %d", column, row.number())
                .isBetween(
                        printed.doubleValue() - half * 1.000001 - 1e-15,
                        printed.doubleValue() + half * 1.000001 + 1e-15);
    }
}
