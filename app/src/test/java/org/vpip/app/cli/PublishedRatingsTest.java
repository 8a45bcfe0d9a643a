package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published ratings, unchanged, against coefficients that were computed by others (expected.csv beside them), to the last digit
 * printed there. The files are not part of the project: the test is skipped, and says so, where {@code
 * ../shared/realdata/rating_agreement} (or the folder in {@code -Drealdata}) is absent.
 */
class PublishedRatingsTest {
    private static final Path DATA = Path.of(System.getProperty(
                    "realdata", CommandRun.ROOT.resolve("../shared/realdata").toString()))
            .resolve("rating_agreement");
    private static final Map<String, String> PLACES = Map.of(
            "fleiss_kappa", "/fleiss_kappa/kappa",
            "krippendorff_alpha_nominal", "/krippendorff_alpha/nominal/alpha",
            "icc_2_1_agreement", "/intraclass_correlation/icc/ICC2_1/icc",
            "icc_3_1_consistency", "/intraclass_correlation/icc/ICC3_1/icc",
            "kendall_w_tie_corrected", "/kendall_w/w_tie_corrected",
            "krippendorff_alpha_interval", "/krippendorff_alpha/interval/alpha",
            "cohen_kappa", "/unweighted/kappa",
            "quadratic_weighted_kappa", "/quadratic/kappa");

    @TempDir
    Path folder = Path.of("");

    @Test
    void givesEveryCoefficientOfThePublishedRatings() throws IOException {
        assumeTrue(Files.isDirectory(DATA), () -> "skipped: the real data are not here (" + DATA + ")");
        List<SheetRow> expected = SheetReader.read(DATA.resolve("expected.csv"), "expected.csv", new Problems())
                .get(0)
                .rows();
        assertThat(expected).hasSize(8);
        for (SheetRow row : expected) {
            String statistic = row.get("statistic").contains("kappa")
                            && !row.get("statistic").contains("fleiss")
                    ? "kappa"
                    : "agreement";
            JsonNode numbers = compute(statistic, row.get("file"));
            BigDecimal printed = new BigDecimal(row.get("value"));
            double half = Math.pow(10, -printed.scale()) / 2;
            assertThat(numbers.at(PLACES.get(row.get("statistic"))).asDouble())
                    .as(row.get("statistic"))
                    .isBetween(printed.doubleValue() - half * 1.000001, printed.doubleValue() + half * 1.000001);
        }
    }

    private JsonNode compute(String statistic, String file) throws IOException {
        Path own = Files.createDirectories(folder.resolve(statistic + "-" + file));
        Path ratings = own.resolve("ratings.csv");
        if (!Files.exists(ratings)) {
            Files.copy(DATA.resolve(file), ratings);
            Files.writeString(own.resolve("arguments.json"), "{\"statistic\": \"" + statistic + "\"}");
        }
        CommandRun run = CommandRun.run("compute", own);
        assertThat(run.err()).isEmpty();
        return JsonMapper.shared().readTree(run.out()).iterator().next();
    }
}
