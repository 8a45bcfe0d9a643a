package org.vpip.analysis.statistics.network.centrality;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Number and distribution of ties. Density is ties over possible ties, empty for fewer than two people. The mean degree
 * is ties over people, twice that in an undirected network.
 */
public record Degrees(Graph graph) {

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

    /** Returns for each person the number named and naming, a mutual tie twice. */
    public double[] total() {
        return people().mapToDouble(v -> graph.outDegree(v) + graph.inDegree(v)).toArray();
    }

    /** Returns for each person the number of different people tied in either direction. */
    public double[] alters() {
        Graph either = graph.symmetrised();
        return people().mapToDouble(either::outDegree).toArray();
    }

    /** Returns the people without any tie. */
    public int[] isolates() {
        return people().filter(v -> graph.outDegree(v) + graph.inDegree(v) == 0).toArray();
    }

    /** Returns for each person the sum of the weights of the ties to people they name. */
    public double[] outStrength() {
        double[] strength = new double[graph.size()];
        graph.ties().forEach(tie -> {
            strength[tie.source()] += tie.weight();
            strength[tie.target()] += graph.isDirected() ? 0 : tie.weight();
        });
        return strength;
    }

    /** Returns for each person the sum of the weights of the ties that name them. */
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
