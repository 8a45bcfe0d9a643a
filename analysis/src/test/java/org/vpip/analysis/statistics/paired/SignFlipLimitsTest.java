package org.vpip.analysis.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.statistics.Interval;

class SignFlipLimitsTest {
    private static final SignFlipTest TEST = SignFlipTest.withSeed(7);

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 16, 17, 25, 60})
    void zeroLiesOutsideExactlyWhereTheTestRejects(int people) {
        Random random = new Random(people);
        int rejected = 0;
        for (int study = 0; study < 40; study++) {
            double[] differences = new double[people];
            double shift = study % 4 * 0.4;
            Arrays.setAll(differences, i -> Math.rint(random.nextGaussian() * 1.5 + shift));
            double p = TEST.p(differences).orElseThrow();
            Interval limits = TEST.interval(differences).orElseThrow();

            assertThat(limits.contains(0)).as("p %s, limits %s", p, limits).isEqualTo(p >= 0.05);
            rejected += p < 0.05 ? 1 : 0;
        }
        assertThat(rejected).isBetween(1, 39);
    }

    @Test
    void limitsOfExactPatternsAreThoseOfTheShiftedTest() {
        double[] differences = {0.7, -1.1, 2.3, 1.9, 0.4, 3.2, -0.2, 1.6, 2.8, 0.9};
        Interval limits = TEST.interval(differences).orElseThrow();

        assertThat(shiftedP(differences, limits.low() + 1e-6)).isGreaterThanOrEqualTo(0.05);
        assertThat(shiftedP(differences, limits.low() - 1e-6)).isLessThan(0.05);
        assertThat(shiftedP(differences, limits.high() - 1e-6)).isGreaterThanOrEqualTo(0.05);
        assertThat(shiftedP(differences, limits.high() + 1e-6)).isLessThan(0.05);
    }

    private static double shiftedP(double[] differences, double change) {
        return TEST.p(Arrays.stream(differences).map(d -> d - change).toArray()).orElseThrow();
    }

    @Test
    void limitsMoveWithTheUnit() {
        double[] differences = {1, -2, 0, 3, 2, 0, 1, -1, 4};
        Interval limits = TEST.interval(differences).orElseThrow();
        Interval tens = TEST.interval(
                        Arrays.stream(differences).map(d -> 10 * d).toArray())
                .orElseThrow();

        assertThat(tens.low()).isCloseTo(10 * limits.low(), within(1e-9));
        assertThat(tens.high()).isCloseTo(10 * limits.high(), within(1e-9));
    }

    @Test
    void equalDifferencesHaveOneLimit() {
        assertThat(TEST.interval(new double[] {1, 1, 1, 1, 1, 1, 1, 1})).contains(new Interval(1, 1, 0.95));
        assertThat(TEST.interval(new double[8])).contains(new Interval(0, 0, 0.95));
    }

    @Test
    void fewerThanSixDifferencesHaveNoLimits() {
        assertThat(TEST.interval(new double[] {1, 2, 3, 4, 5})).isEmpty();
        assertThat(TEST.interval(new double[] {1, 2, 3, 4, 5, 6})).isPresent();
    }
}
