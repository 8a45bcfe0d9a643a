package org.vpip.analysis.statistics.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;

/** {@code pooling.R} beside {@code groups.csv} wrote the expected values, by metafor 3.8. */
class RandomEffectsTest {
    static List<ReferenceRow> expected() {
        return ReferenceTable.rows("pooling/expected.csv");
    }

    private static double[] column(String study, String name) {
        return ReferenceTable.rows("pooling/groups.csv", study).stream()
                .mapToDouble(row -> row.number(name))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void poolsAsRDoes(ReferenceRow expected) {
        String study = expected.text("case");
        RandomEffects pooled = RandomEffects.of(column(study, "estimate"), column(study, "variance"))
                .orElseThrow();

        assertNumber(expected, "estimate", pooled.estimate());
        assertNumber(expected, "error", pooled.standardError());
        assertNumber(expected, "p", pooled.p().orElseThrow());
        assertNumber(expected, "low", pooled.interval().low());
        assertNumber(expected, "high", pooled.interval().high());
        assertNumber(expected, "ahead_low", pooled.prediction().low());
        assertNumber(expected, "ahead_high", pooled.prediction().high());
        assertNumber(expected, "tau2", pooled.heterogeneity().tauSquared());
        assertNumber(expected, "share", pooled.heterogeneity().shareOfVariance());
        assertNumber(expected, "q", pooled.heterogeneity().q());
        assertNumber(expected, "q_p", pooled.heterogeneity().p());
    }

    private static void assertNumber(ReferenceRow expected, String name, double actual) {
        double number = expected.number(name);
        assertThat(actual)
                .as("%s of %s", name, expected.text("case"))
                .isCloseTo(number, within(1e-9 + 1e-6 * Math.abs(number)));
    }

    @Test
    void doesNotDependOnTheUnit() {
        RandomEffects pooled = RandomEffects.of(
                        new double[] {1e-6, 3e-6, 5e-6, 2e-6}, new double[] {1e-13, 2e-13, 1e-13, 3e-13})
                .orElseThrow();
        RandomEffects million = RandomEffects.of(new double[] {1, 3, 5, 2}, new double[] {0.1, 0.2, 0.1, 0.3})
                .orElseThrow();

        assertThat(pooled.interval().low() * 1e6).isCloseTo(million.interval().low(), within(1e-12));
        assertThat(pooled.heterogeneity().tauSquared() * 1e12)
                .isCloseTo(million.heterogeneity().tauSquared(), within(1e-12));
    }

    @Test
    void needsTwoGroupsWithAPositiveVariance() {
        assertThat(RandomEffects.of(new double[] {}, new double[] {})).isEmpty();
        assertThat(RandomEffects.of(new double[] {1}, new double[] {0.1})).isEmpty();
        assertThat(RandomEffects.of(new double[] {1, 2}, new double[] {0.1, 0})).isEmpty();
        assertThat(RandomEffects.of(new double[] {1, Double.NaN}, new double[] {0.1, 0.1}))
                .isEmpty();
    }

    @Test
    void hasNoTestIfAllGroupsAreEqual() {
        RandomEffects pooled =
                RandomEffects.of(new double[] {2, 2, 2}, new double[] {1, 2, 3}).orElseThrow();

        assertThat(pooled.p()).isEmpty();
        assertThat(pooled.standardError()).isZero();
        assertThat(pooled.heterogeneity().tauSquared()).isZero();
        assertThat(pooled.interval().low()).isEqualTo(2);
    }
}
