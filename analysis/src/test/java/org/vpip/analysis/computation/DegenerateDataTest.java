package org.vpip.analysis.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.statistics.category.SquareTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is still defined where a spread is zero or very large. */
class DegenerateDataTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private JsonNode compute(String file, String rows, Map<String, Object> arguments) throws IOException {
        Files.writeString(folder.resolve(file), rows);
        return JsonMapper.shared().valueToTree(StatisticCatalogue.of(new ComputationInput(folder, arguments)));
    }

    @Test
    void equalDifferencesKeepTheirDegreesOfFreedom() throws IOException {
        JsonNode t = compute("data.csv", "id,pre,post\n1,1,2\n2,2,3\n3,5,6\n", Map.of("statistic", "paired"))
                .get("paired_t");
        assertThat(t.get("df").asDouble()).isEqualTo(2);
        assertThat(t.get("t").isNumber()).isFalse();
        assertThat(t.get("p_two_sided").isNumber()).isFalse();
    }

    @Test
    void aDiagonalTableIsSymmetric() {
        // R 4.2.2: mcnemar.test(diag(c(3, 4, 5)), correct = FALSE) is 0 / 0; without moves nothing speaks against
        // symmetry
        SquareTable.BowkerSymmetry symmetry = SquareTable.of(new double[][] {{3, 0, 0}, {0, 4, 0}, {0, 0, 5}})
                .symmetry()
                .orElseThrow();
        assertThat(symmetry.statistic()).isZero();
        assertThat(symmetry.pairs()).isEqualTo(3);
        assertThat(symmetry.p(symmetry.pairs())).isEqualTo(1);
        assertThat(symmetry.p(symmetry.filledPairs())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 17629538594.30521", "3, 282072091391.55524"})
    void fitsPeopleWhoDifferABillionTimesMoreThanTheirWaves(int further, double between) throws IOException {
        // exact fractions in Python: residual mean square of people and waves, (people - residual) / 3, sqrt(2 MSE /
        // 5);
        // R: lme4::lmer(y ~ wave + (1 | id)) gives the same in balanced data
        String rows = """
                id,wave,y
                a,1,100000.5
                a,2,100001.25
                a,3,100003
                b,1,-40000
                b,2,-39999.5
                b,3,-39997.75
                c,1,7000.25
                c,2,7002
                c,3,7002.5
                d,1,-250000
                d,2,-249998.5
                d,3,-249998
                e,1,31234.5
                e,2,31234.75
                e,3,31237
                """;
        JsonNode model = compute(
                "long.csv", apart(rows, further), Map.of("statistic", "waves", "formula", "y ~ wave + (1 | id)"));
        JsonNode variances = model.get("variance_components");
        assertThat(variances.get("residual_variance").asDouble()).isCloseTo(0.184375, Offset.offset(1e-8));
        assertThat(variances.get("intercept_variance").asDouble() / between).isCloseTo(1, Offset.offset(1e-8));
        JsonNode second = model.get("fixed_effects").get("wave2");
        assertThat(second.get("estimate").asDouble()).isCloseTo(0.95, Offset.offset(1e-8));
        assertThat(second.get("se").asDouble()).isCloseTo(0.27156951228, Offset.offset(1e-8));
        assertThat(second.get("satterthwaite_df").asDouble()).isCloseTo(8, Offset.offset(1e-4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void missingRowsCostNoDigitsBesideSuchDifferences(int further) throws IOException {
        // exact fractions in Python: least squares with a column for each person; the differences between people, with
        // their weight of about 1e-11, move the effect by less than 1e-6
        String rows = """
                id,wave,y
                a,1,100000.5
                a,2,100001.25
                b,1,-40000
                b,2,-39999.5
                b,3,-39997.75
                c,1,7000.25
                c,2,7002
                c,3,7002.5
                d,2,-249998.5
                d,3,-249998
                e,1,31234.5
                e,2,31234.75
                e,3,31237
                """;
        JsonNode model = compute(
                "long.csv", apart(rows, further), Map.of("statistic", "waves", "formula", "y ~ wave + (1 | id)"));
        assertThat(model.get("variance_components").get("residual_variance").asDouble())
                .isCloseTo(2083 / 9072.0, Offset.offset(1e-8));
        JsonNode second = model.get("fixed_effects").get("wave2");
        assertThat(second.get("estimate").asDouble()).isCloseTo(229 / 252.0, Offset.offset(1e-6));
        assertThat(second.get("se").asDouble()).isCloseTo(0.3306613746, Offset.offset(1e-6));
    }

    /** Moves each person further from zero by a multiple of a whole number of their own; nothing within them changes. */
    private static String apart(String rows, int times) {
        Map<String, Integer> whole = Map.of("a", 100_000, "b", -40_000, "c", 7_000, "d", -250_000, "e", 31_234);
        return rows.lines()
                .map(line -> line.split(","))
                .map(cells -> cells[0].equals("id")
                        ? String.join(",", cells)
                        : cells[0] + "," + cells[1] + ","
                                + new BigDecimal(cells[2])
                                        .add(BigDecimal.valueOf((long) times * whole.getOrDefault(cells[0], 0))))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
