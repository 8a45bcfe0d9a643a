package org.vpip.analysis.statistics.network.centrality;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.ConnectedComponents;
import org.vpip.analysis.statistics.network.Graph;

/**
 * How far one person stands above the others: Σ (largest - own) over what a star of as many people has, 0 to 1 (Freeman 1979,
 * doi:10.1016/0378-8733(78)90021-7). Loops are not possible ties (igraph's default counts them). Empty where the star has no
 * difference: for fewer than two people, or three where pairs of others are asked for. R: {@code igraph::centr_*}, {@code
 * sna::centralization}.
 */
public final class Centralization {
    private final Graph graph;
    private final double n;

    public Centralization(Graph graph) {
        this.graph = graph;
        this.n = graph.size();
    }

    /** Directed: of naming others. */
    public OptionalDouble outDegree() {
        return share(new Degrees(graph).out(), degreeStar());
    }

    /** Directed: of being named. */
    public OptionalDouble inDegree() {
        return share(new Degrees(graph).in(), degreeStar());
    }

    private double degreeStar() {
        return graph.isDirected() ? (n - 1) * (n - 1) : (n - 1) * (n - 2);
    }

    public OptionalDouble betweenness() {
        double star = (n - 1) * (n - 1) * (n - 2) / (graph.isDirected() ? 1 : 2);
        return share(BetweennessCentrality.of(graph), star);
    }

    /** Undirected and connected networks only. */
    public OptionalDouble closeness() {
        boolean connected = ConnectedComponents.weak(graph).count() == 1;
        return graph.isDirected() || !connected
                ? OptionalDouble.empty()
                : share(ClosenessCentrality.out(graph).withinReached(), (n - 1) * (n - 2) / (2 * n - 3));
    }

    private static OptionalDouble share(double[] values, double star) {
        double largest = Arrays.stream(values).max().orElse(0);
        return SafeDivision.quotient(
                Arrays.stream(values).map(own -> largest - own).sum(), star);
    }
}
