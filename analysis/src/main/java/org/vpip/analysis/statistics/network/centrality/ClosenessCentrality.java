package org.vpip.analysis.statistics.network.centrality;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Distances of people from each other, along the ties a person names ("out") or against them ("in").
 *
 * <p>People out of reach count neither as at distance 0 nor n. Closeness has three versions. The first is reached / Σ
 * distance (igraph 1.3, which gives 1 to a person who reaches one neighbour only), empty where no one is reached. The
 * second multiplies it by the share of the others reached (Wasserman & Faust 1994), 0 where no one is reached. The
 * third, the one to report, is the mean of 1 / distance over all others, 0 for those not reached (harmonic, Rochat
 * 2009). Freeman (1979), doi:10.1016/0378-8733(78)90021-7.
 *
 * <p>64 people at a time, one bit each, are followed through the network (Then et al. 2014,
 * doi:10.14778/2735496.2735507).
 */
public final class ClosenessCentrality {
    private static final int TOGETHER = 64;

    private final int size;
    private final double[] reached;
    private final double[] distance;
    private final double[] inverse;
    private final int[] furthest;
    private final double[] near;

    private ClosenessCentrality(int[] start, int[] to) {
        this.size = start.length - 1;
        this.reached = new double[size];
        this.distance = new double[size];
        this.inverse = new double[size];
        this.furthest = new int[size];
        this.near = new double[size];
        IntStream.range(0, (size + TOGETHER - 1) / TOGETHER)
                .parallel()
                .forEach(batch -> follow(start, to, batch * TOGETHER));
    }

    /** Follows the ties; in an undirected network, in either direction. */
    public static ClosenessCentrality out(Graph graph) {
        return new ClosenessCentrality(graph.start, graph.to);
    }

    /** Follows the ties backwards, which gives the distance of others from naming this person. */
    public static ClosenessCentrality in(Graph graph) {
        return new ClosenessCentrality(graph.inStart, graph.from);
    }

    private void follow(int[] start, int[] to, int first) {
        long[] seen = new long[size];
        long[] here = new long[size];
        for (int i = 0; i < TOGETHER && first + i < size; i++) {
            seen[first + i] |= 1L << i;
            here[first + i] |= 1L << i;
        }
        long[] next = new long[size];
        for (int step = 1; advance(start, to, here, seen, next, first, step); step++) {
            long[] old = here;
            here = next;
            next = old;
            Arrays.fill(next, 0);
        }
    }

    /** Advances all by one step, and returns whether anyone new was reached. */
    private boolean advance(int[] start, int[] to, long[] here, long[] seen, long[] next, int first, int step) {
        for (int v = 0; v < size; v++) {
            long who = here[v];
            if (who != 0) {
                for (int k = start[v]; k < start[v + 1]; k++) {
                    next[to[k]] |= who;
                }
            }
        }
        int[] counts = new int[TOGETHER];
        boolean any = false;
        for (int v = 0; v < size; v++) {
            long fresh = next[v] & ~seen[v];
            next[v] = fresh;
            seen[v] |= fresh;
            any |= fresh != 0;
            for (long rest = fresh; rest != 0; rest &= rest - 1) {
                counts[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        for (int i = 0; i < TOGETHER && first + i < size; i++) {
            add(first + i, counts[i], step);
        }
        return any;
    }

    private void add(int person, int count, int step) {
        reached[person] += count;
        distance[person] += (double) count * step;
        inverse[person] += (double) count / step;
        near[person] += step <= 2 ? count : 0;
        furthest[person] = count > 0 ? step : furthest[person];
    }

    /** Returns the number of others that each person reaches. */
    public double[] reached() {
        return reached.clone();
    }

    /** Returns the sum of the distances to the people reached. */
    public double[] distances() {
        return distance.clone();
    }

    /** Returns reached over the sum of distances; NaN where no one is reached. */
    public double[] withinReached() {
        return each(v -> SafeDivision.quotient(reached[v], distance[v]).orElse(Double.NaN));
    }

    /** Returns {@link #withinReached} times the share of the others reached. */
    public double[] wassermanFaust() {
        return each(v -> reached[v] == 0 ? 0 : reached[v] / (size - 1) * reached[v] / distance[v]);
    }

    /** Returns the sum of 1 / distance. */
    public double[] harmonicSum() {
        return inverse.clone();
    }

    /** Returns the mean of 1 / distance over all others; NaN for a single person. */
    public double[] harmonic() {
        return each(v -> SafeDivision.quotient(inverse[v], size - 1.0).orElse(Double.NaN));
    }

    /** Returns the share of the others that are at most two steps away; NaN for a single person. */
    public double[] withinTwoSteps() {
        return each(v -> SafeDivision.quotient(near[v], size - 1.0).orElse(Double.NaN));
    }

    private double[] each(IntToDoubleFunction value) {
        return IntStream.range(0, size).mapToDouble(value).toArray();
    }

    /** Returns the number of ordered pairs with a path. */
    public double reachablePairs() {
        return Arrays.stream(reached).sum();
    }

    /** Returns the longest finite shortest path; empty without any. */
    public OptionalDouble diameter() {
        int longest = Arrays.stream(furthest).max().orElse(0);
        return longest == 0 ? OptionalDouble.empty() : OptionalDouble.of(longest);
    }

    /** Returns the mean length of the finite shortest paths; empty without any. */
    public OptionalDouble meanDistance() {
        return SafeDivision.quotient(Arrays.stream(distance).sum(), reachablePairs());
    }

    /**
     * Returns the mean of 1 / distance over all ordered pairs, 0 for those without a path; empty for fewer than two
     * people.
     */
    public OptionalDouble efficiency() {
        return SafeDivision.quotient(Arrays.stream(inverse).sum(), (double) size * (size - 1));
    }
}
