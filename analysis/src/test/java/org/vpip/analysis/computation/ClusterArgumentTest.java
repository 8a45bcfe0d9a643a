package org.vpip.analysis.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.computation.table.ComputationInput;

/** The argument cluster of the statistic linear-model. */
class ClusterArgumentTest {
    private static final String DATA = """
            y,x,school,one
            1,1,1,a
            2,2,1,a
            4,3,1,a
            2,1,2,a
            3,2,2,a
            3,4,2,a
            5,3,3,a
            6,4,3,a
            4,5,3,a
            7,6,4,a
            5,5,4,a
            6,4,4,a
            9,9,,a
            """;

    @TempDir
    Path folder = Path.of("");

    private Map<?, ?> computed(String cluster) throws IOException {
        Files.writeString(folder.resolve("data.csv"), DATA);
        return StatisticCatalogue.of(new ComputationInput(
                folder, Map.of("statistic", "linear-model", "formula", "y ~ x", "cluster", cluster)));
    }

    private static Map<?, ?> slope(Map<?, ?> computed) {
        Map<?, ?> coefficients = (Map<?, ?>) Objects.requireNonNull(computed.get("coefficients"));
        return (Map<?, ?>) Objects.requireNonNull(coefficients.get("x"));
    }

    private static double number(Map<?, ?> computed, String name) {
        return (Double) Objects.requireNonNull(slope(computed).get(name));
    }

    /** R: clubSandwich::coef_test(lm(y ~ x), vcov = "CR2", cluster = school) without the last row, which has no school. */
    @Test
    void numbersNameClustersAndBlanksAreLeftOut() throws IOException {
        Map<?, ?> computed = computed("school");

        assertThat(computed.get("n")).isEqualTo(12L);
        assertThat(number(computed, "estimate")).isCloseTo(0.941860465116, within(1e-10));
        assertThat(number(computed, "cr2_se")).isCloseTo(0.1807195168, within(1e-9));
        assertThat(number(computed, "cr2_df")).isCloseTo(2.4559732479, within(1e-8));
        assertThat(number(computed, "cr2_p")).isCloseTo(0.0221849653, within(1e-9));
    }

    @Test
    void oneClusterHasNoErrors() throws IOException {
        Map<?, ?> computed = computed("one");

        assertThat(computed.get("n")).isEqualTo(13L);
        assertThat(slope(computed).get("estimate")).isNotNull();
        assertThat(slope(computed).get("cr2_se")).isNull();
        assertThat(slope(computed).get("cr2_p")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "School", ""})
    void aClusterThatIsNoColumnIsRefused(String cluster) {
        assertThatThrownBy(() -> computed(cluster))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "argument cluster must name a column of data.csv, one of y, x, school, one; not: " + cluster);
    }
}
