package org.vpip.analysis.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not change, or change its sign, when the same answers are looked at in another way. */
class PairedSymmetryTest {

    /** Likert scores of 2 to 40 people. */
    @SuppressWarnings("ArrayRecordComponent")
    record AnswerWaves(double[] before, double[] after) {
        AnswerWaves swapped() {
            return new AnswerWaves(after, before);
        }

        AnswerWaves moved(double factor, double shift) {
            return new AnswerWaves(move(before, factor, shift), move(after, factor, shift));
        }

        private static double[] move(double[] values, double factor, double shift) {
            return Arrays.stream(values).map(value -> value * factor + shift).toArray();
        }

        AnswerWaves shuffled() {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, before.length).boxed().toList());
            Collections.shuffle(order, new Random(3));
            return new AnswerWaves(
                    order.stream().mapToDouble(i -> before[i]).toArray(),
                    order.stream().mapToDouble(i -> after[i]).toArray());
        }

        double[] differences() {
            return RankDifferences.PLAIN.of(before, after);
        }
    }

    static Stream<AnswerWaves> waves() {
        return LongStream.range(0, 60).mapToObj(seed -> {
            UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(seed);
            int n = 2 + random.nextInt(39);
            double[] before = IntStream.range(0, n)
                    .mapToDouble(i -> 1 + random.nextInt(5))
                    .toArray();
            double[] after = IntStream.range(0, n)
                    .mapToDouble(i -> 1 + random.nextInt(5))
                    .toArray();
            return new AnswerWaves(before, after);
        });
    }

    @ParameterizedTest
    @MethodSource("waves")
    void mirrorsWhenBeforeAndAfterAreSwapped(AnswerWaves waves) {
        AnswerWaves swapped = waves.swapped();
        SignedRanks ranks = WilcoxonSignedRank.withDefaults().ranks(waves.before(), waves.after());
        SignedRanks mirrored = WilcoxonSignedRank.withDefaults().ranks(swapped.before(), swapped.after());
        assertThat(mirrored.plus()).isEqualTo(ranks.minus());
        same(mirrored.exactP(), ranks.exactP());
        same(mirrored.normalP(true), ranks.normalP(true));
        same(
                WalshAverages.of(swapped.differences()).median(),
                negative(WalshAverages.of(waves.differences()).median()));
        same(change(swapped).dz(), negative(change(waves).dz()));
        same(change(swapped).gav(), negative(change(waves).gav()));
        if (waves.differences().length <= 16) {
            same(
                    SignFlipTest.withSeed(1).p(swapped.differences()),
                    SignFlipTest.withSeed(1).p(waves.differences()));
        }
        assertThat(SignTest.of(swapped.differences()).map(SignTest::p))
                .isEqualTo(SignTest.of(waves.differences()).map(SignTest::p));
    }

    @ParameterizedTest
    @MethodSource("waves")
    void mirrorsTheIntervalsWhenBeforeAndAfterAreSwapped(AnswerWaves waves) {
        AnswerWaves swapped = waves.swapped();
        int n = waves.before().length;
        change(waves).dzInterval(n, 0.95).ifPresent(interval -> {
            assertThat(change(swapped).dzInterval(n, 0.95).orElseThrow().low())
                    .isCloseTo(-interval.high(), within(1e-9));
            assertThat(interval.contains(change(waves).dz().orElseThrow())).isTrue();
        });
        EquivalenceTest.of(waves.before(), waves.after(), 0.5)
                .ifPresent(test -> assertThat(EquivalenceTest.of(swapped.before(), swapped.after(), 0.5)
                                .orElseThrow()
                                .p())
                        .isCloseTo(test.p(), within(1e-12)));
        assertThat(PairedDominance.of(swapped.before(), swapped.after())
                        .orElseThrow()
                        .within())
                .isEqualTo(-PairedDominance.of(waves.before(), waves.after())
                                .orElseThrow()
                                .within()
                        + 0.0);
    }

    @ParameterizedTest
    @MethodSource("waves")
    void doesNotDependOnUnitsOriginOrOrder(AnswerWaves waves) {
        for (AnswerWaves other : List.of(waves.moved(4, 0), waves.moved(1, 1024), waves.shuffled())) {
            same(change(other).dz(), change(waves).dz());
            same(change(other).dav(), change(waves).dav());
            same(
                    WilcoxonSignedRank.withDefaults()
                            .ranks(other.before(), other.after())
                            .exactP(),
                    WilcoxonSignedRank.withDefaults()
                            .ranks(waves.before(), waves.after())
                            .exactP());
            assertThat(PairedTTest.of(other.before(), other.after()).isPresent())
                    .isEqualTo(PairedTTest.of(waves.before(), waves.after()).isPresent());
        }
    }

    @Test
    void givesTheSameLimitsOnOneThreadAsOnSeveral() throws Exception {
        double[] differences = waves().skip(7).findFirst().orElseThrow().differences();
        Stream<Integer> threads = Stream.of(1, 2, 5);
        assertThat(threads.map(count -> {
                            try (AnswerPool pool = new AnswerPool(count)) {
                                return pool.limits(differences);
                            }
                        })
                        .distinct())
                .hasSize(1);
    }

    /** Runs parallel streams on so many threads. */
    private static final class AnswerPool implements AutoCloseable {
        private final ForkJoinPool threads;

        AnswerPool(int count) {
            threads = new ForkJoinPool(count);
        }

        List<Object> limits(double[] differences) {
            return threads.submit(() -> List.<Object>of(
                            MeanBootstrap.withSeed(9).limits(differences).get(0),
                            SignFlipTest.withSeed(9).p(differences)))
                    .join();
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }

    private static StandardizedChange change(AnswerWaves waves) {
        return StandardizedChange.of(waves.before(), waves.after());
    }

    private static OptionalDouble negative(OptionalDouble value) {
        return value.isEmpty() ? value : OptionalDouble.of(-value.getAsDouble());
    }

    private static void same(OptionalDouble actual, OptionalDouble expected) {
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            assertThat(actual.getAsDouble()).isCloseTo(expected.getAsDouble(), within(1e-11));
        }
    }
}
