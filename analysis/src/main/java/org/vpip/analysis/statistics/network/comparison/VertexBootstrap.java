package org.vpip.analysis.statistics.network.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.ObservedPairs;

/**
 * Uncertainty of the difference in density between two networks of the same people: people are drawn with replacement, both
 * waves with the same people; where one is drawn twice, a pair of the two is taken at random from all pairs (Snijders &
 * Borgatti 1999, Connections 22(2), 161-170). Empty for fewer than three people.
 *
 * @param difference later less earlier
 * @param interval estimate ± 1.96 standard errors
 */
public record VertexBootstrap(double difference, double standardError, Interval interval) {
    private static final int SMALLEST = 3;
    private static final double NORMAL_LIMIT = 1.959963984540054;

    public static Optional<VertexBootstrap> of(Graph before, Graph after, long seed, int resamples) {
        return of(before, after, ObservedPairs.ALL, seed, resamples);
    }

    /**
     * @param observed pairs observed in both waves: the others count in no density, wherever they are drawn; empty where there is none, or
     *     a sample has none
     */
    public static Optional<VertexBootstrap> of(
            Graph before, Graph after, ObservedPairs observed, long seed, int resamples) {
        if (before.size() != after.size()) {
            throw new IllegalArgumentException("not the same people");
        }
        if (before.size() < SMALLEST) {
            return Optional.empty();
        }
        int[] everybody = IntStream.range(0, before.size()).toArray();
        double difference = new VertexResample(before, after, observed, everybody).difference(null);
        double[] drawn = ParallelResampling.replicates(
                seed,
                resamples,
                random ->
                        new VertexResample(before, after, observed, people(before.size(), random)).difference(random));
        double error = Moments.deviationOf(drawn);
        if (!Double.isFinite(difference) || !Double.isFinite(error)) {
            return Optional.empty();
        }
        Interval interval = new Interval(difference - NORMAL_LIMIT * error, difference + NORMAL_LIMIT * error, 0.95);
        return Optional.of(new VertexBootstrap(difference, error, interval));
    }

    private static int[] people(int size, UniformRandomProvider random) {
        int[] people = new int[size];
        Arrays.setAll(people, i -> random.nextInt(size));
        return people;
    }

    /** Both waves with these people, of whom some may be there twice. */
    @SuppressWarnings("ArrayRecordComponent")
    private record VertexResample(Graph before, Graph after, ObservedPairs observed, int[] people) {

        /** @param random where somebody is drawn twice; NaN when no pair is observed */
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
