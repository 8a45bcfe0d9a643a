package org.vpip.analysis.statistics.agreement.alpha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.agreement.Ratings;
import org.vpip.analysis.statistics.agreement.SetDistance;

/** Intervals of α, its change between waves, and α of sets. */
class AlphaChangeTest {
    private static final double NONE = Double.NaN;
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final Ratings EARLIER =
            Ratings.of(new double[][] {{1, 3, 2, 5}, {4, 2, 5, 3}, {2, 4, 1, 3}, {5, 3, 4, NONE}, {1, 2, 4, 2}});
    private static final Ratings LATER =
            Ratings.of(new double[][] {{2, 2, 2, 3}, {4, 4, 5, 4}, {2, 3, 1, 2}, {5, 4, 4, 5}, {1, 2, 1, 2}});

    /** R: α from the coincidence matrix, all 16 exchanges of the four raters' waves by bitwAnd(0:15, c(1, 2, 4, 8)). */
    @Test
    void testsTheChangeOfAPanelOverAllExchanges() {
        AlphaChange change = AlphaChange.panel(ordinal(joined(EARLIER, LATER)), 1);
        assertThat(change.earlier().orElseThrow()).isCloseTo(0.017784846732215, CLOSE);
        assertThat(change.later().orElseThrow()).isCloseTo(0.769303882195448, CLOSE);
        assertThat(change.p()).hasValue(0.125);
        assertThat(change.raters()).isEqualTo(4);
        assertThat(change.exact()).isTrue();
    }

    /** R: the mean over forms of α, all combn(6, 3) orders. */
    @Test
    void testsTheChangeOverCounterbalancedForms() {
        Ratings a = Ratings.of(
                new double[][] {{1, 3, 2, 5, 2, 1}, {4, 2, 5, 3, 4, 4}, {2, 4, 1, 3, 2, 1}, {5, 3, 4, 2, 4, 5}});
        Ratings b = Ratings.of(new double[][] {{2, 2, 2, 3, 4, 1}, {3, 3, 3, 5, 1, 4}, {5, 5, 4, 2, 3, 5}});
        boolean[] order = {true, true, true, false, false, false};
        AlphaChange change = AlphaChange.parallelForms(List.of(ordinal(a), ordinal(b)), order, 1);
        assertThat(change.earlier().orElseThrow()).isCloseTo(-0.0469348659003831, CLOSE);
        assertThat(change.later().orElseThrow()).isCloseTo(0.481981981981982, CLOSE);
        assertThat(change.change().orElseThrow()).isCloseTo(0.528916847882365, CLOSE);
        assertThat(change.p()).hasValue(0.4);
    }

    @Test
    void findsNoChangeInWavesThatAreAlike() {
        AlphaChange change = AlphaChange.panel(ordinal(joined(EARLIER, EARLIER)), 1);
        assertThat(change.change()).hasValue(0);
        assertThat(change.p()).hasValue(1);
    }

    @Test
    void leavesOutRatersOfOneWaveAndHasNoChangeForOneRater() {
        double[][] later = LATER.toRows();
        Arrays.stream(later).forEach(row -> row[0] = NONE);
        assertThat(AlphaChange.panel(ordinal(joined(EARLIER, Ratings.of(later))), 1)
                        .raters())
                .isEqualTo(3);
        double[][] one = {{1}, {2}, {3}};
        AlphaChange single = AlphaChange.panel(ordinal(joined(Ratings.of(one), Ratings.of(one))), 1);
        assertThat(single.change()).isEmpty();
        assertThat(single.p()).isEmpty();
    }

    @Test
    void drawsTheSameForManyRatersWithOneThreadAndWithMany() throws Exception {
        MetricRatings both = ordinal(joined(made(1, 6, 20), made(2, 6, 20)));
        AlphaChange own = AlphaChange.panel(both, 7);
        assertThat(own.exact()).isFalse();
        assertThat(own.p().orElseThrow()).isBetween(1e-4, 1.0);
        assertThat(alone(() -> AlphaChange.panel(both, 7))).isEqualTo(own);
    }

    @Test
    void givesTheSameIntervalsWithOneThreadAndWithMany() throws Exception {
        MetricRatings ratings = ordinal(made(3, 30, 8));
        AlphaBootstrap bootstrap = AlphaBootstrap.withSeed(5);
        Optional<Interval> units = bootstrap.overUnits(ratings);
        Optional<Interval> raters = bootstrap.overRaters(ratings);
        assertThat(alone(() -> bootstrap.overUnits(ratings))).isEqualTo(units);
        assertThat(alone(() -> bootstrap.overRaters(ratings))).isEqualTo(raters);
        double alpha = KrippendorffAlpha.of(ratings).alpha().orElseThrow();
        assertThat(units.orElseThrow().contains(alpha)).isTrue();
        assertThat(raters.orElseThrow().contains(alpha)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(RatingMetric.class)
    void givesAlphaOfDrawnUnitsAsIfTheyStoodThereSeveralTimes(RatingMetric metric) {
        double[][] rows = EARLIER.toRows();
        double[][] drawn = {rows[0], rows[0], rows[3], rows[4], rows[4]};
        double expected = KrippendorffAlpha.of(MetricRatings.of(Ratings.of(drawn), metric))
                .alpha()
                .orElseThrow();
        int[] times = {2, 0, 0, 1, 2};
        MetricRatings ratings = MetricRatings.of(EARLIER, metric);
        assertThat(ratings.alphaOfUnits().applyAsDouble(times)).isCloseTo(expected, CLOSE);
        assertThat(ratings.alpha(ratings.tally(), times)).isCloseTo(expected, CLOSE);
    }

    @Test
    void hasNoIntervalForOneUnitOrOneRater() {
        AlphaBootstrap bootstrap = AlphaBootstrap.withSeed(1);
        assertThat(bootstrap.overUnits(ordinal(Ratings.of(new double[][] {{1, 2, 3}}))))
                .isEmpty();
        assertThat(bootstrap.overRaters(ordinal(Ratings.of(new double[][] {{1}, {2}}))))
                .isEmpty();
        assertThat(bootstrap.overUnits(ordinal(Ratings.of(new double[][] {{3, 3}, {3, 3}}))))
                .isEmpty();
    }

    /** Without this, raters drawn twice would agree with themselves: α of four who answer by chance would rise to about 0.25. */
    @Test
    void doesNotCompareARaterDrawnTwiceWithItself() {
        Interval interval =
                AlphaBootstrap.withSeed(1).overRaters(ordinal(made(4, 400, 4))).orElseThrow();
        assertThat((interval.low() + interval.high()) / 2).isCloseTo(0, within(0.1));
    }

    /** By hand: d 1/2 (MASI 2/3) in the first unit, 0 in the second; twelve ordered pairs with distances 1/2, 1, 1, 1/2, 1/2, 0. */
    @Test
    void givesAlphaOfSets() {
        Optional<Set<String>> a = Optional.of(Set.of("a"));
        Optional<Set<String>> ab = Optional.of(Set.of("a", "b"));
        Optional<Set<String>> b = Optional.of(Set.of("b"));
        var rows = List.of(List.of(a, ab, Optional.<Set<String>>empty()), List.of(b, Optional.<Set<String>>empty(), b));
        assertThat(alpha(rows, SetDistance.JACCARD)).isCloseTo(4 / 7.0, CLOSE);
        assertThat(alpha(rows, SetDistance.MASI)).isCloseTo(1 / 2.0, CLOSE);
        assertThat(SetDistance.MASI.between(Set.of("a", "b"), Set.of("b", "c"))).isCloseTo(8 / 9.0, CLOSE);
        assertThat(SetDistance.JACCARD.between(Set.of(), Set.of())).isZero();
        assertThat(SetDistance.MASI.between(Set.of(), Set.of("a"))).isEqualTo(1);
    }

    private static double alpha(List<List<Optional<Set<String>>>> rows, SetDistance distance) {
        return KrippendorffAlpha.of(MetricRatings.of(rows, distance)).alpha().orElseThrow();
    }

    private static MetricRatings ordinal(Ratings ratings) {
        return MetricRatings.of(ratings, RatingMetric.ORDINAL);
    }

    /** Answers from 1 to 5 by chance. */
    private static Ratings made(long seed, int units, int raters) {
        UniformRandomProvider random = ParallelResampling.streams(seed, 1)[0];
        double[][] rows = new double[units][raters];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> 1 + random.nextInt(5));
        }
        return Ratings.of(rows);
    }

    private static <T> T alone(Callable<T> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }

    private static Ratings joined(Ratings earlier, Ratings later) {
        double[][] waves = earlier.toRows();
        double[][] second = later.toRows();
        Arrays.setAll(
                waves,
                i -> DoubleStream.concat(Arrays.stream(waves[i]), Arrays.stream(second[i]))
                        .toArray());
        return Ratings.of(waves);
    }
}
