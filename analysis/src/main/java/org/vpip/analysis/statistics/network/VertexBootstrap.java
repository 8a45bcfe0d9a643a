package org.vpip.analysis.statistics.network;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.Draws;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;

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
        if (before.size() != after.size()) {
            throw new IllegalArgumentException("not the same people");
        }
        if (before.size() < SMALLEST) {
            return Optional.empty();
        }
        double[] drawn = Draws.of(seed, resamples, random -> resampled(before, after, random));
        double error = Moments.deviationOf(drawn);
        double difference = (after.tieCount() - before.tieCount()) / before.possibleTies();
        Interval interval = new Interval(difference - NORMAL_LIMIT * error, difference + NORMAL_LIMIT * error, 0.95);
        return Optional.of(new VertexBootstrap(difference, error, interval));
    }

    private static double resampled(Graph before, Graph after, UniformRandomProvider random) {
        int size = before.size();
        int[] people = new int[size];
        Arrays.setAll(people, i -> random.nextInt(size));
        int difference = 0;
        for (int i = 0; i < size; i++) {
            for (int j = before.isDirected() ? 0 : i + 1; j < size; j++) {
                if (i != j) {
                    int one = people[i];
                    int other = people[j];
                    if (one == other) {
                        one = random.nextInt(size);
                        other = (one + 1 + random.nextInt(size - 1)) % size;
                    }
                    difference += (after.hasTie(one, other) ? 1 : 0) - (before.hasTie(one, other) ? 1 : 0);
                }
            }
        }
        return difference / before.possibleTies();
    }
}
