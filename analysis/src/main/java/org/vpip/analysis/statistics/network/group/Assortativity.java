package org.vpip.analysis.statistics.network.group;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.correlation.Correlation;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Whether ties join like with like, -1 to 1 (Newman 2003, doi:10.1103/PhysRevE.67.026126). Empty without ties, when all ends
 * are in one group, and when all degrees are equal. R: {@code igraph::assortativity}, {@code assortativity_nominal}.
 */
public final class Assortativity {
    private Assortativity() {}

    /** By degree, ignoring direction: correlation over the ends of ties, each tie in both orders. */
    public static OptionalDouble byDegree(Graph graph) {
        Graph either = graph.symmetrised();
        return correlation(either, either::outDegree, either::outDegree);
    }

    /** Directed: between the ties the source names and those that name the target. */
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
        return Correlation.coefficient(first, second).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** By group: (Σ e_gg - Σ a_g b_g) / (1 - Σ a_g b_g); ties of somebody whose group is not known are left out. */
    public static OptionalDouble byGroup(Graph graph, Partition partition) {
        int groups = partition.count();
        double[] sent = new double[groups];
        double[] received = new double[groups];
        double within = 0;
        double all = 0;
        List<Graph.GraphTie> ties = graph.ties();
        for (Graph.GraphTie tie : ties) {
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
        double chance = 0;
        for (int group = 0; group < groups; group++) {
            chance += sent[group] * received[group];
        }
        return SafeDivision.quotient(within * all - chance, all * all - chance);
    }
}
