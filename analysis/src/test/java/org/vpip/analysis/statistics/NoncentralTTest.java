package org.vpip.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralTTest {

    /** R 4.2.2: pt(t, df, ncp), good to about 1e-10. */
    @ParameterizedTest
    @CsvSource({"2.5, 7, 1.2, 0.844811255921937", "-1, 3, 0.5, 0.0921212098143628", "2, 1, 1, 0.622871964460169"})
    void givesRsProbabilities(double t, double degrees, double noncentrality, double expected) {
        assertThat(new NoncentralT(degrees).below(t, noncentrality)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void givesRsUpperTailFarOut() {
        // R 4.2.2: pt(30, 5, 25, lower.tail = FALSE)
        assertThat(new NoncentralT(5).above(30, 25)).isCloseTo(0.372848407255774, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3, 0", "4, -2.2, 1.5", "30, 3, 50", "97, 60, 55", "2, 1000, 900"})
    void hasTailsThatAddUpToOne(double degrees, double t, double noncentrality) {
        NoncentralT distribution = new NoncentralT(degrees);
        assertThat(distribution.below(t, noncentrality) + distribution.above(t, noncentrality))
                .isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.2", "9, 4", "40, -120", "500, 37"})
    void isStudentsTWithoutNoncentrality(double degrees, double t) {
        NoncentralT distribution = new NoncentralT(degrees);
        assertThat(distribution.below(t, 0)).isCloseTo(new StudentTail(degrees).below(t), within(1e-12));
        double delta = distribution.noncentralityAt(t, 0.025).orElseThrow();
        assertThat(distribution.below(t, delta)).isCloseTo(0.025, within(1e-10));
    }
}
