package org.vpip.analysis.statistics.network;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Transitivity: the tendency of people with a common contact to be tied, ignoring direction.
 *
 * <p>The global measure is closed over all connected triples (Newman 2003, doi:10.1137/S003614450342480), empty without
 * a triple. The local one of each person is the share of pairs of contacts that are tied (Watts & Strogatz 1998,
 * doi:10.1038/30918), empty below two contacts. R: {@code igraph::transitivity}.
 */
public final class Transitivity {
    private final Graph either;
    private final double[] closed;
    private final double[] pairs;

    private Transitivity(Graph either, ObservedPairs observed) {
        this.either = either;
        this.closed = new double[either.size()];
        this.pairs = new double[either.size()];
        IntStream.range(0, either.size()).forEach(person -> count(person, observed));
    }

    public static Transitivity of(Graph graph) {
        return of(graph, ObservedPairs.ALL);
    }

    /** Counts only triples whose ends are tied, or known not to be; {@code observed} is symmetric. */
    public static Transitivity of(Graph graph, ObservedPairs observed) {
        return new Transitivity(graph.symmetrised(), observed);
    }

    private void count(int v, ObservedPairs observed) {
        for (int i = either.start[v]; i < either.start[v + 1]; i++) {
            for (int j = i + 1; j < either.start[v + 1]; j++) {
                boolean tied = either.hasTie(either.to[i], either.to[j]);
                closed[v] += tied ? 1 : 0;
                pairs[v] += tied || observed.isObserved(either.to[i], either.to[j]) ? 1 : 0;
            }
        }
    }

    public OptionalDouble global() {
        return SafeDivision.quotient(
                Arrays.stream(closed).sum(), Arrays.stream(pairs).sum());
    }

    /** Returns the local measure of each person; NaN below two contacts. */
    public double[] local() {
        return IntStream.range(0, closed.length)
                .mapToDouble(v -> SafeDivision.quotient(closed[v], pairs[v]).orElse(Double.NaN))
                .toArray();
    }

    /** Returns the mean of the local measures that are defined; the one to report. */
    public OptionalDouble meanLocal() {
        return Arrays.stream(local()).filter(Double::isFinite).average();
    }

    /** Returns the mean of the local measures over all people, 0 where undefined. */
    public OptionalDouble meanLocalOrZero() {
        return Arrays.stream(local()).map(own -> Double.isFinite(own) ? own : 0).average();
    }

    /**
     * Returns the share of the paths i → j → k, i other than k, with a tie i → k; empty without such a path. R:
     * {@code sna::gtrans(measure = "weak")}.
     */
    public static OptionalDouble directed(Graph graph) {
        double paths = 0;
        double closed = 0;
        for (int j = 0; j < graph.size(); j++) {
            for (int i : graph.in(j).toArray()) {
                for (int k : graph.out(j).toArray()) {
                    paths += i == k ? 0 : 1;
                    closed += i != k && graph.hasTie(i, k) ? 1 : 0;
                }
            }
        }
        return SafeDivision.quotient(closed, paths);
    }
}
