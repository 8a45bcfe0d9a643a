package org.vpip.analysis.statistics.network;

import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Pairs of people of a directed network by their ties: M mutual, A asymmetric and N null.
 *
 * <p>Edgewise reciprocity is the share of ties that are returned, 2M / (2M + A), empty without a tie; it is the one to
 * report. The dyadic one of non-null pairs is M / (M + A). The dyadic one of all pairs, (M + N) / all, counts pairs
 * without a tie as alike.
 *
 * <p>Wasserman & Faust (1994), Social Network Analysis. R: {@code sna::grecip}, {@code igraph::reciprocity}.
 */
public record DyadCensus(long mutual, long asymmetric, long none) {

    /** Counts the pairs of a network; an undirected one has mutual and null pairs only. */
    public static DyadCensus of(Graph graph) {
        long mutual = 0;
        long asymmetric = 0;
        for (Graph.GraphTie tie : graph.ties()) {
            if (!graph.hasTie(/* source= */ tie.target(), /* target= */ tie.source())) {
                asymmetric++;
            } else if (tie.source() < tie.target()) {
                mutual++;
            }
        }
        long pairs = (long) graph.size() * (graph.size() - 1) / 2;
        return new DyadCensus(mutual, asymmetric, pairs - mutual - asymmetric);
    }

    public OptionalDouble edgewise() {
        return SafeDivision.quotient(2.0 * mutual, 2.0 * mutual + asymmetric);
    }

    public OptionalDouble ofTiedPairs() {
        return SafeDivision.quotient((double) mutual, (double) (mutual + asymmetric));
    }

    public OptionalDouble ofAllPairs() {
        return SafeDivision.quotient((double) (mutual + none), (double) (mutual + asymmetric + none));
    }
}
