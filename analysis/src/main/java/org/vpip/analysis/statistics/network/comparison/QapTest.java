package org.vpip.analysis.statistics.network.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.ObservedPairs;

/**
 * Quadratic assignment test: whether two networks of the same people are more alike than when the people of one change
 * places.
 *
 * <p>All orders up to 7 people are enumerated, seeded random ones drawn above. Correlations within 1e-12 of the
 * observed count as equal. Empty when the correlation is undefined. Hubert (1987); Krackhardt (1988),
 * doi:10.1016/0378-8733(88)90004-4. R: {@code sna::qaptest} with {@code gcor}.
 */
public record QapTest(long seed, int permutations) {
    private static final int EXACT_UP_TO = 7;
    private static final double EQUAL = 1e-12;

    public QapTest {
        if (permutations < 1) {
            throw new IllegalArgumentException("permutations must be at least 1: " + permutations);
        }
    }

    public static QapTest withSeed(long seed) {
        return new QapTest(seed, 10_000);
    }

    /**
     * Distribution of the correlation under permutation.
     *
     * @param exact whether all orders were enumerated
     * @param greater share of the permutations with a correlation at least the observed
     * @param less share with one at most the observed
     */
    public record QapResult(
            double correlation,
            boolean exact,
            int permutations,
            double greater,
            double less,
            double mean,
            double deviation) {

        /** Returns the one-sided p of greater likeness than expected; the observed order is counted in with random ones. */
        public double p() {
            return exact ? greater : (Math.rint(greater * permutations) + 1) / (permutations + 1.0);
        }
    }

    public Optional<QapResult> test(Graph before, Graph after) {
        WaveComparison comparison = WaveComparison.of(before, after);
        if (comparison.correlation().isEmpty()) {
            return Optional.empty();
        }
        QapCells cells = new QapCells(before, after);
        double[] both = drawn(before.size(), cells::kept);
        double[] correlations = Arrays.stream(both)
                .map(kept -> comparison.correlation(kept).orElse(Double.NaN))
                .toArray();
        return Optional.of(result(comparison.correlation().getAsDouble(), correlations, before.size()));
    }

    /**
     * Tests over pairs observed at both waves, a blank moving with its people. R: {@code cor(use = "pairwise")} of the
     * two tables with NA.
     *
     * <p>An order without a correlation counts as reaching the observed one.
     */
    public Optional<QapResult> test(
            Graph before, ObservedPairs beforeObserved, Graph after, ObservedPairs afterObserved) {
        ObservedPairTables cells = new ObservedPairTables(before, beforeObserved, after, afterObserved);
        double observed = cells.correlation(IntStream.range(0, before.size()).toArray());
        return Double.isNaN(observed)
                ? Optional.empty()
                : Optional.of(result(observed, drawn(before.size(), cells::correlation), before.size()));
    }

    private static QapResult result(double observed, double[] correlations, int size) {
        double all = correlations.length;
        return new QapResult(
                observed,
                size <= EXACT_UP_TO,
                correlations.length,
                Arrays.stream(correlations).filter(r -> !(r < observed - EQUAL)).count() / all,
                Arrays.stream(correlations).filter(r -> !(r > observed + EQUAL)).count() / all,
                Moments.meanOf(correlations),
                Moments.deviationOf(correlations));
    }

    private double[] drawn(int size, ToDoubleFunction<int[]> ofOrder) {
        if (size > EXACT_UP_TO) {
            return ParallelResampling.replicates(
                    seed, permutations, random -> ofOrder.applyAsDouble(shuffled(size, random)));
        }
        int ways = IntStream.rangeClosed(2, size).reduce(1, (a, b) -> a * b);
        return IntStream.range(0, ways)
                .mapToDouble(way -> ofOrder.applyAsDouble(order(way, size)))
                .toArray();
    }

    private static int[] shuffled(int size, UniformRandomProvider random) {
        int[] order = IntStream.range(0, size).toArray();
        ArraySampler.shuffle(random, order);
        return order;
    }

    /** Returns the permutation of that number. */
    private static int[] order(int way, int size) {
        int[] order = IntStream.range(0, size).toArray();
        int rest = way;
        for (int i = size; i > 1; i--) {
            int chosen = rest % i;
            rest /= i;
            int held = order[chosen];
            order[chosen] = order[i - 1];
            order[i - 1] = held;
        }
        return order;
    }

    /** Ties of the earlier wave as pairs, of the later one as a table. */
    private static final class QapCells {
        private final int[] source;
        private final int[] target;
        private final byte[] later;
        private final int size;

        QapCells(Graph before, Graph after) {
            this.size = before.size();
            this.source =
                    before.ties().stream().mapToInt(Graph.GraphTie::source).toArray();
            this.target =
                    before.ties().stream().mapToInt(Graph.GraphTie::target).toArray();
            this.later = new byte[size * size];
            for (int v = 0; v < size; v++) {
                for (int k = after.start[v]; k < after.start[v + 1]; k++) {
                    later[v * size + after.to[k]] = 1;
                }
            }
        }

        double kept(int[] order) {
            int kept = 0;
            for (int k = 0; k < source.length; k++) {
                kept += later[order[source[k]] * size + order[target[k]]];
            }
            return kept;
        }
    }
}
