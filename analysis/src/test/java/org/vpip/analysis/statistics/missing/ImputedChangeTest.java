package org.vpip.analysis.statistics.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.RobustnessCases;
import org.vpip.analysis.RobustnessCases.RobustnessCase;
import org.vpip.analysis.statistics.Interval;

/** R: mice::pool of given completed data sets, and mice(method = "pmm") within the error of 20 random data sets. */
class ImputedChangeTest {
    private static final double NA = Double.NaN;

    static Stream<RobustnessCase> sets() {
        return RobustnessCases.sets();
    }

    static Stream<RobustnessCase> imputations() {
        return RobustnessCases.changes("imputation-expected.csv")
                .filter(one -> one.expected().containsKey("mean"));
    }

    private static ImputedChange completed(RobustnessCase given) {
        List<double[]> sets = Stream.of(String.join(" ", given.words("sets")).split("\\|"))
                .map(set -> Stream.of(set.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        boolean[] lacking = new boolean[sets.get(0).length];
        Arrays.fill(lacking, lacking.length - (int) given.numbers("lacking")[0], lacking.length, true);
        return ImputedChange.ofCompleted(sets, lacking);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void poolsDataSetsAsMiceDoes(RobustnessCase given) {
        ImputedChange change = completed(given);

        assertThat(change.mean()).isCloseTo(given.expected("mean"), within(1e-12));
        assertThat(change.interval().isPresent()).isEqualTo(given.expected().containsKey("low"));
        change.pooled(0).ifPresent(pooled -> {
            Interval limits = pooled.interval();
            assertThat(pooled.degreesOfFreedom().barnardRubin()).isCloseTo(given.expected("df"), within(1e-9));
            assertThat(limits.low()).isCloseTo(given.expected("low"), near(given.expected("low")));
            assertThat(limits.high()).isCloseTo(given.expected("high"), near(given.expected("high")));
        });
    }

    private static Offset<Double> near(double expected) {
        return within(1e-8 * Math.max(1, Math.abs(expected)));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void findsTheShiftAtWhichTheIntervalReachesZero(RobustnessCase given) {
        ImputedChange change = completed(given);

        assertThat(change.tippingPoint().isPresent()).isEqualTo(given.expected().containsKey("tipping"));
        change.tippingPoint().ifPresent(shift -> assertThat(shift).isCloseTo(given.expected("tipping"), within(1e-7)));
    }

    @ParameterizedTest
    @MethodSource("imputations")
    void imputesAsMiceDoesWithinItsError(RobustnessCase given) {
        double[] before = given.numbers("before");
        double[] after = given.numbers("after");
        double[][] rows = IntStream.range(0, before.length)
                .mapToObj(i -> new double[] {before[i], after[i]})
                .filter(row -> !Double.isNaN(row[0]) || !Double.isNaN(row[1]))
                .toArray(double[][]::new);
        ImputedChange change = ImputedChange.of(rows, 5);
        double error = given.expected("spread") / Math.sqrt(20);

        assertThat(change.mean()).isCloseTo(given.expected("mean"), within(4 * error));
        assertThat(change.pooled(0).orElseThrow().variance().total())
                .isBetween(0.5 * Math.pow(given.expected("error"), 2), 2 * Math.pow(given.expected("error"), 2));
    }

    @Test
    void isTheSameInAnyOrderOfPeople() {
        double[][] rows = {{1, 2}, {2, NA}, {3, 5}, {NA, 4}, {5, 5}, {4, 4}};
        double[][] turned = {{4, 4}, {5, 5}, {NA, 4}, {3, 5}, {2, NA}, {1, 2}};

        assertThat(ImputedChange.of(rows, 3).mean())
                .isEqualTo(ImputedChange.of(turned, 3).mean());
    }

    @Test
    void countsPeopleWithoutAScoreAfter() {
        ImputedChange change = ImputedChange.of(new double[][] {{1, 2}, {2, NA}, {3, 5}, {NA, 4}}, 3);

        assertThat(change.lacking()).isEqualTo(1);
        assertThat(change.meanOfLacking()).isPresent();
    }

    @Test
    void hasNoTippingPointIfEverybodyHasAScoreAfter() {
        ImputedChange change = ImputedChange.of(new double[][] {{1, 2}, {2, 4}, {3, 5}, {NA, 5}, {2, 3}}, 3);

        assertThat(change.tippingPoint()).isEmpty();
        assertThat(change.meanOfLacking()).isEmpty();
    }

    @Test
    void survivesAShiftThatMakesAllDifferencesEqual() {
        ImputedChange change = ImputedChange.ofCompleted(
                List.of(new double[] {0, 0, 3, 3}, new double[] {0, 0, 3, 3}), false, false, true, true);

        assertThat(change.mean()).isEqualTo(1.5);
        assertThat(change.tippingPoint()).isEmpty();
    }
}
