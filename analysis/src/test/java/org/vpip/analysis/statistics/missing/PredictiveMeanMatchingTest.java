package org.vpip.analysis.statistics.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class PredictiveMeanMatchingTest {
    private static final double NA = Double.NaN;

    @Test
    void putsInOnlyWhatSomebodyAnswered() {
        double[][] rows = {{1, 2}, {2, NA}, {3, 5}, {NA, 4}, {5, 5}};
        for (double[][] filled : new PredictiveMeanMatching(1, 5).impute(rows)) {
            assertThat(filled[1][1]).isIn(2.0, 5.0, 4.0);
            assertThat(filled[3][0]).isIn(1.0, 2.0, 3.0, 5.0);
            assertThat(filled[0]).containsExactly(1, 2);
        }
    }

    @Test
    void givesTheSameDataSetsForTheSameSeed() {
        double[][] rows = sample(40);
        assertThat(new PredictiveMeanMatching(3, 4).impute(rows))
                .usingRecursiveComparison()
                .isEqualTo(new PredictiveMeanMatching(3, 4).impute(rows));
    }

    @Test
    void leavesAVariableThatNobodyAnsweredMissing() {
        double[][] rows = {{1, NA}, {2, NA}, {NA, NA}};
        List<double[][]> filled = new PredictiveMeanMatching(1, 2).impute(rows);
        assertThat(filled).allSatisfy(set -> {
            assertThat(set[2][0]).isIn(1.0, 2.0);
            assertThat(set[0][1]).isNaN();
        });
    }

    @Test
    void hasNothingToFillForNobody() {
        assertThat(new PredictiveMeanMatching(1, 2).impute(new double[0][]))
                .allSatisfy(set -> assertThat(set).isEmpty());
    }

    /** y = 2x + noise; y is missing oftener where x is high, so that the mean of those who answered is far too low. */
    @Test
    void bringsBackAMeanThatDropOutHides() {
        double[][] rows = sample(400);
        double truth = 0;
        double answered = Arrays.stream(rows)
                .mapToDouble(row -> row[1])
                .filter(y -> !Double.isNaN(y))
                .average()
                .orElse(0);
        double imputed = PredictiveMeanMatching.withSeed(7).impute(rows).stream()
                .mapToDouble(set ->
                        Arrays.stream(set).mapToDouble(row -> row[1]).average().orElse(0))
                .average()
                .orElse(0);
        assertThat(answered).isLessThan(-0.4);
        assertThat(imputed).isCloseTo(truth, within(0.25));
    }

    private static double[][] sample(int n) {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(12);
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    double x = random.nextDouble() * 4 - 2;
                    double y = 2 * x + random.nextDouble() - 0.5;
                    return new double[] {x, x > 0 && random.nextDouble() < 0.6 ? NA : y};
                })
                .toArray(double[][]::new);
    }
}
