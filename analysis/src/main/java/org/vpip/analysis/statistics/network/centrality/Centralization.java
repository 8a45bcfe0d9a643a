package org.vpip.analysis.statistics.network.centrality;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.ConnectedComponents;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Freeman's centralization: Σ (largest - own) over that of a star of as many people, 0 to 1.
 *
 * <p>Loops are not possible ties (igraph counts them by default). Empty where the star has no difference: for fewer
 * than two people, or three where pairs of others are counted. R: {@code igraph::centr_*}, {@code sna::centralization}.
 *
 * <p>Freeman (1979), doi:10.1016/0378-8733(78)90021-7.
 */
public record Centralization(Graph graph) {

    /** Returns degree centralization; in a directed network of naming others. */
    public OptionalDouble outDegree() {
        return share(new Degrees(graph).out(), degreeStar());
    }

    /** Returns degree centralization; in a directed network of being named. */
    public OptionalDouble inDegree() {
        return share(new Degrees(graph).in(), degreeStar());
    }

    /**
     * Returns degree centralization from estimated degrees, in a directed network of being named.
     *
     * @param degrees NaN for a person without reports, who is left out
     */
    public OptionalDouble degree(double[] degrees) {
        double[] known = Arrays.stream(degrees).filter(Double::isFinite).toArray();
        return share(known, degreeStar(known.length));
    }

    private double degreeStar() {
        return degreeStar(graph.size());
    }

    private double degreeStar(double n) {
        return graph.isDirected() ? (n - 1) * (n - 1) : (n - 1) * (n - 2);
    }

    public OptionalDouble betweenness() {
        double n = graph.size();
        double star = (n - 1) * (n - 1) * (n - 2) / (graph.isDirected() ? 1 : 2);
        return share(BetweennessCentrality.of(graph), star);
    }

    /** Returns closeness centralization; empty unless the network is undirected and connected. */
    public OptionalDouble closeness() {
        double n = graph.size();
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
