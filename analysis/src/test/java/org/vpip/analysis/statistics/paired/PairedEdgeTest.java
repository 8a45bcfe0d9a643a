package org.vpip.analysis.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;

class PairedEdgeTest {
    private static final double[] NOBODY = {};

    @Test
    void hasNoResultForNobody() {
        assertThat(PairedTTest.of(NOBODY, NOBODY)).isEmpty();
        assertThat(WilcoxonSignedRank.withDefaults().test(NOBODY, NOBODY)).isEmpty();
        assertThat(StandardizedChange.of(NOBODY, NOBODY).dz()).isEmpty();
        assertThat(Moments.mean(NOBODY)).isEmpty();
        assertThat(BcaBootstrap.withSeed(1).interval(0, positions -> 0)).isEmpty();
    }

    @Test
    void hasAMeanButNoDeviationForOnePerson() {
        double[] one = {3};
        assertThat(Moments.mean(one)).hasValue(3);
        assertThat(Moments.standardDeviation(one)).isEmpty();
        assertThat(PairedTTest.of(one, new double[] {4})).isEmpty();
        assertThat(StandardizedChange.of(one, new double[] {4}).gav()).isEmpty();
    }

    @Test
    void testsTwoPeopleWithOneDegreeOfFreedom() {
        // R 4.2.2: t.test(c(3, 5), c(1, 2), paired = TRUE): t = 5, df = 1, p-value = 0.1256659
        PairedTTest result =
                PairedTTest.of(new double[] {1, 2}, new double[] {3, 5}).orElseThrow();
        assertThat(result.statistic()).isCloseTo(5, within(1e-12));
        assertThat(result.degreesOfFreedom()).isEqualTo(1);
        assertThat(result.p()).isCloseTo(0.125665916378003, within(1e-12));
    }

    @Test
    void hasNoTestWhenAllChangeAlike() {
        double[] before = {0.1, 0.2, 0.3};
        double[] after = {0.4, 0.5, 0.6};
        assertThat(PairedTTest.of(before, after)).isEmpty();
        assertThat(StandardizedChange.of(before, after).dz()).isEmpty();
        assertThat(BcaBootstrap.withSeed(1).interval(3, positions -> 7)).isEmpty();
    }

    @Test
    void hasNoWilcoxonWhenNobodyChanges() {
        assertThat(WilcoxonSignedRank.withDefaults().test(new double[] {1, 2}, new double[] {1, 2}))
                .isEmpty();
    }

    @Test
    void seesTiesThatRoundingHides() {
        // 1.3 - 1.1 and 0.4 - 0.2 differ in the last bit
        double[] before = {1.1, 0.2};
        double[] after = {1.3, 0.4};
        assertThat(WilcoxonSignedRank.withDefaults()
                        .test(before, after)
                        .orElseThrow()
                        .tied())
                .isTrue();
        assertThat(new WilcoxonSignedRank(RankDifferences.PLAIN)
                        .test(before, after)
                        .orElseThrow()
                        .tied())
                .isFalse();
    }

    @Test
    void refusesSidesOfDifferentLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedTTest.of(new double[] {1}, NOBODY))
                .withMessageContaining("before and after");
    }

    @Test
    void givesTheSameBootstrapForTheSameSeedOnly() {
        double[] values = {1.13, 4.57, 2.29, 8.03, 5.71, 7.37, 1.91, 3.19};
        ToDoubleFunction<int[]> mean = positions ->
                Arrays.stream(positions).mapToDouble(i -> values[i]).average().orElse(Double.NaN);
        Optional<Interval> first = BcaBootstrap.withSeed(5).interval(8, mean);
        assertThat(BcaBootstrap.withSeed(5).interval(8, mean)).isEqualTo(first);
        assertThat(BcaBootstrap.withSeed(6).interval(8, mean)).isNotEqualTo(first);
    }

    static Stream<Arguments> manySamples() {
        return LongStream.range(0, 200).mapToObj(seed -> {
            UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
            int n = 2 + random.nextInt(60);
            boolean likert = seed % 2 == 0;
            double[] before = new double[n];
            double[] after = new double[n];
            for (int i = 0; i < n; i++) {
                before[i] = likert ? 1 + random.nextInt(5) : random.nextDouble();
                after[i] = likert ? 1 + random.nextInt(5) : random.nextDouble();
            }
            return Arguments.of(before, after);
        });
    }

    @ParameterizedTest
    @MethodSource("manySamples")
    void mirrorsEverythingWhenBeforeAndAfterAreSwapped(double[] before, double[] after) {
        Optional<PairedTTest> there = PairedTTest.of(before, after);
        Optional<PairedTTest> back = PairedTTest.of(after, before);
        assertThat(there.isPresent()).isEqualTo(back.isPresent());
        there.ifPresent(result -> {
            assertThat(result.statistic()).isCloseTo(-back.orElseThrow().statistic(), within(1e-9));
            assertThat(result.p())
                    .isCloseTo(back.orElseThrow().p(), within(1e-12))
                    .isBetween(0.0, 1.0);
            assertThat(result.interval().low())
                    .isCloseTo(-back.orElseThrow().interval().high(), within(1e-9));
        });
        WilcoxonSignedRank.withDefaults().test(before, after).ifPresent(result -> {
            double p = WilcoxonSignedRank.withDefaults()
                    .test(after, before)
                    .orElseThrow()
                    .p();
            assertThat(result.p()).isCloseTo(p, within(1e-12)).isBetween(0.0, 1.0);
        });
    }

    @ParameterizedTest
    @MethodSource("manySamples")
    void ignoresAConstantAddedToEverybody(double[] before, double[] after) {
        double[] shiftedBefore = Arrays.stream(before).map(value -> value + 16).toArray();
        double[] shiftedAfter = Arrays.stream(after).map(value -> value + 16).toArray();
        PairedTTest.of(before, after)
                .ifPresent(result -> assertThat(result.p())
                        .isCloseTo(
                                PairedTTest.of(shiftedBefore, shiftedAfter)
                                        .orElseThrow()
                                        .p(),
                                within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("manySamples")
    void keepsTheMeanInsideItsInterval(double[] before, double[] after) {
        double mean = Moments.mean(RankDifferences.PLAIN.of(before, after)).orElseThrow();
        PairedTTest.of(before, after)
                .ifPresent(
                        result -> assertThat(result.interval().contains(mean)).isTrue());
    }
}
