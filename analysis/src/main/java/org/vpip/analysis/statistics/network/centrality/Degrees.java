package org.vpip.analysis.statistics.network.centrality;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.Graph;

/**
 * How many ties there are and who has them. Density is ties over possible ties, empty for fewer than two people; the mean
 * degree is ties over people (twice that undirected).
 */
public final class Degrees {
    private final Graph graph;

    public Degrees(Graph graph) {
        this.graph = graph;
    }

    public OptionalDouble density() {
        return SafeDivision.quotient(graph.tieCount(), graph.possibleTies());
    }

    public OptionalDouble mean() {
        return SafeDivision.quotient((graph.isDirected() ? 1.0 : 2.0) * graph.tieCount(), graph.size());
    }

    public double[] out() {
        return people().mapToDouble(graph::outDegree).toArray();
    }

    public double[] in() {
        return people().mapToDouble(graph::inDegree).toArray();
    }

    /** Named and naming, a mutual tie twice. */
    public double[] total() {
        return people().mapToDouble(v -> graph.outDegree(v) + graph.inDegree(v)).toArray();
    }

    /** Different people tied in either direction. */
    public double[] alters() {
        Graph either = graph.symmetrised();
        return people().mapToDouble(either::outDegree).toArray();
    }

    /** People without any tie. */
    public int[] isolates() {
        return people().filter(v -> graph.outDegree(v) + graph.inDegree(v) == 0).toArray();
    }

    /** Sum of the weights of the ties a person names. */
    public double[] outStrength() {
        double[] strength = new double[graph.size()];
        graph.ties().forEach(tie -> {
            strength[tie.source()] += tie.weight();
            strength[tie.target()] += graph.isDirected() ? 0 : tie.weight();
        });
        return strength;
    }

    /** Sum of the weights of the ties that name a person. */
    public double[] inStrength() {
        double[] strength = new double[graph.size()];
        graph.ties().forEach(tie -> {
            strength[tie.target()] += tie.weight();
            strength[tie.source()] += graph.isDirected() ? 0 : tie.weight();
        });
        return strength;
    }

    private IntStream people() {
        return IntStream.range(0, graph.size());
    }
}
