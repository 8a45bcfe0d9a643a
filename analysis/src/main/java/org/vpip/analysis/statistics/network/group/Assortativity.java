package org.vpip.analysis.statistics.network.group;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.correlation.Correlation;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Assortativity: the tendency of ties to join like with like, -1 to 1. R: {@code igraph::assortativity},
 * {@code assortativity_nominal}.
 *
 * <p>Empty without ties, when all ends are in one group, and when all degrees are equal. Newman (2003),
 * doi:10.1103/PhysRevE.67.026126.
 */
public final class Assortativity {
    private Assortativity() {}

    /**
     * Returns assortativity by degree, ignoring direction: the correlation over the ends of ties, each tie in both
     * orders.
     */
    public static OptionalDouble byDegree(Graph graph) {
        Graph either = graph.symmetrised();
        return correlation(either, either::outDegree, either::outDegree);
    }

    /** Returns the correlation of the number the source names and the number who name the target. */
    public static OptionalDouble outToIn(Graph graph) {
        return correlation(graph, graph::outDegree, graph::inDegree);
    }

    private static OptionalDouble correlation(Graph graph, IntToDoubleFunction source, IntToDoubleFunction target) {
        double[] first = new double[graph.to.length];
        double[] second = new double[graph.to.length];
        for (int v = 0; v < graph.size(); v++) {
            for (int k = graph.start[v]; k < graph.start[v + 1]; k++) {
                first[k] = source.applyAsDouble(v);
                second[k] = target.applyAsDouble(graph.to[k]);
            }
        }
        return Correlation.coefficient(first, second);
    }

    /**
     * Returns assortativity by group: (Σ e_gg - Σ a_g b_g) / (1 - Σ a_g b_g); ties of people of unknown group are left
     * out.
     */
    public static OptionalDouble byGroup(Graph graph, Partition partition) {
        double[] sent = new double[partition.count()];
        double[] received = new double[partition.count()];
        double within = 0;
        double all = 0;
        for (Graph.GraphTie tie : graph.ties()) {
            int one = partition.of()[tie.source()];
            int other = partition.of()[tie.target()];
            if (one >= 0 && other >= 0) {
                within += one == other ? 2 : 0;
                all += 2;
                sent[one] += graph.isDirected() ? 2 : 1;
                received[other] += graph.isDirected() ? 2 : 1;
                sent[other] += graph.isDirected() ? 0 : 1;
                received[one] += graph.isDirected() ? 0 : 1;
            }
        }
        double expected = Moments.dot(sent, received);
        return SafeDivision.quotient(within * all - expected, all * all - expected);
    }
}
