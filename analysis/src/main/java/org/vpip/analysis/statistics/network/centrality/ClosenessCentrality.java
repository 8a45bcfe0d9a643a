package org.vpip.analysis.statistics.network.centrality;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.Graph;

/**
 * How far everybody is from everybody, along the ties a person names ("out") or against them ("in"). Nobody who cannot be
 * reached is counted as at distance 0 or n.
 *
 * <p>Closeness in three versions: reached / Σ distance (igraph 1.3, which gives 1 to somebody who reaches one neighbour only;
 * empty for nobody reached), that times the share of the others reached (Wasserman & Faust 1994; 0 for nobody reached), and
 * the mean of 1 / distance over all others, 0 for those not reached (harmonic, Rochat 2009; the one to report). Freeman (1979),
 * doi:10.1016/0378-8733(78)90021-7.
 *
 * <p>64 people at a time, one bit each, are followed through the network (Then et al. 2014, doi:10.14778/2735496.2735507).
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

    /** Along the ties; undirected, either way. */
    public static ClosenessCentrality out(Graph graph) {
        return new ClosenessCentrality(graph.start, graph.to);
    }

    /** Against the ties: how far others are from naming this person. */
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

    /** One step of all; false when nobody new was reached. */
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

    /** Others that each person reaches. */
    public double[] reached() {
        return reached.clone();
    }

    /** Sum of the distances to those reached. */
    public double[] distances() {
        return distance.clone();
    }

    /** Reached over the sum of distances; NaN for nobody reached. */
    public double[] withinReached() {
        return each(v -> SafeDivision.quotient(reached[v], distance[v]).orElse(Double.NaN));
    }

    /** {@link #withinReached} times the share of the others reached. */
    public double[] wassermanFaust() {
        return each(v -> reached[v] == 0 ? 0 : reached[v] / (size - 1) * reached[v] / distance[v]);
    }

    /** Sum of 1 / distance. */
    public double[] harmonicSum() {
        return inverse.clone();
    }

    /** Mean of 1 / distance over all others; NaN for a single person. */
    public double[] harmonic() {
        return each(v -> SafeDivision.quotient(inverse[v], size - 1.0).orElse(Double.NaN));
    }

    /** Share of the others that are at most two steps away; NaN for a single person. */
    public double[] withinTwoSteps() {
        return each(v -> SafeDivision.quotient(near[v], size - 1.0).orElse(Double.NaN));
    }

    private double[] each(IntToDoubleFunction value) {
        return IntStream.range(0, size).mapToDouble(value).toArray();
    }

    /** Ordered pairs with a path. */
    public double reachablePairs() {
        return Arrays.stream(reached).sum();
    }

    /** Longest of the shortest paths there are; empty without any. */
    public OptionalDouble diameter() {
        int longest = Arrays.stream(furthest).max().orElse(0);
        return longest == 0 ? OptionalDouble.empty() : OptionalDouble.of(longest);
    }

    /** Mean length of the shortest paths there are; empty without any. */
    public OptionalDouble meanDistance() {
        return SafeDivision.quotient(Arrays.stream(distance).sum(), reachablePairs());
    }

    /** Mean of 1 / distance over all ordered pairs, 0 for those without a path; empty for fewer than two people. */
    public OptionalDouble efficiency() {
        return SafeDivision.quotient(Arrays.stream(inverse).sum(), (double) size * (size - 1));
    }
}
