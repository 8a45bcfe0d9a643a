package org.vpip.analysis.statistics.network.comparison;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.NormalTail;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.ObservedPairs;

/**
 * Uncertainty of the difference in density between two networks of the same people, by drawing people with replacement.
 *
 * <p>Both waves have the same people; for a person drawn twice, a pair of the two is drawn from all pairs. Empty for
 * fewer than three people. Snijders & Borgatti (1999), Connections 22(2), 161-170.
 *
 * @param difference later - earlier
 * @param interval estimate ± 1.96 standard errors
 */
public record VertexBootstrap(double difference, double standardError, Interval interval) {
    private static final int SMALLEST = 3;

    public static Optional<VertexBootstrap> of(Graph before, Graph after, long seed, int resamples) {
        return of(before, after, ObservedPairs.ALL, seed, resamples);
    }

    /**
     * Compares two waves over observed pairs; empty where there is none, or a sample has none.
     *
     * @param observed pairs observed in both waves; the others count in no density, wherever they are drawn
     */
    public static Optional<VertexBootstrap> of(
            Graph before, Graph after, ObservedPairs observed, long seed, int resamples) {
        if (before.size() != after.size()) {
            throw new IllegalArgumentException("not the same people");
        }
        if (before.size() < SMALLEST) {
            return Optional.empty();
        }
        int[] sample = IntStream.range(0, before.size()).toArray();
        double difference = new VertexResample(before, after, observed, sample).difference(null);
        double[] drawn = ParallelResampling.replicates(
                seed,
                resamples,
                random -> new VertexResample(
                                before, after, observed, ParallelResampling.positions(before.size(), random))
                        .difference(random));
        double error = Moments.deviationOf(drawn);
        if (!Double.isFinite(difference) || !Double.isFinite(error)) {
            return Optional.empty();
        }
        return Optional.of(new VertexBootstrap(difference, error, NormalTail.around(difference, error, 0.95)));
    }

    /** Both waves with these people, some possibly twice. */
    @SuppressWarnings("ArrayRecordComponent")
    private record VertexResample(Graph before, Graph after, ObservedPairs observed, int[] people) {

        /**
         * Returns the difference; NaN when no pair is observed. The random generator is used where a person is drawn
         * twice.
         */
        double difference(@Nullable UniformRandomProvider random) {
            double difference = 0;
            int pairs = 0;
            for (int i = 0; i < people.length; i++) {
                for (int j = before.isDirected() ? 0 : i + 1; j < people.length; j++) {
                    if (i != j) {
                        int[] pair = pair(people[i], people[j], random);
                        pairs += observed.isObserved(pair[0], pair[1]) ? 1 : 0;
                        difference += change(pair[0], pair[1]);
                    }
                }
            }
            return difference / pairs;
        }

        private int[] pair(int one, int other, @Nullable UniformRandomProvider random) {
            if (one != other || random == null) {
                return new int[] {one, other};
            }
            int any = random.nextInt(people.length);
            return new int[] {any, (any + 1 + random.nextInt(people.length - 1)) % people.length};
        }

        private int change(int one, int other) {
            return observed.isObserved(one, other)
                    ? (after.hasTie(one, other) ? 1 : 0) - (before.hasTie(one, other) ? 1 : 0)
                    : 0;
        }
    }
}
