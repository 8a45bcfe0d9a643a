package org.vpip.analysis.statistics.network.group;

import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Modularity: the excess of ties within groups over what degrees alone would give, -1/2 to 1. R:
 * {@code igraph::modularity}.
 *
 * <p>Empty without ties. Each person of unknown group is a group of one.
 */
public final class Modularity {
    private Modularity() {}

    /**
     * Returns modularity without direction and weight; the one to report. Newman & Girvan (2004),
     * doi:10.1103/PhysRevE.69.026113.
     */
    public static OptionalDouble undirected(Graph graph, Partition partition) {
        return share(graph.symmetrised(), partition, false);
    }

    /** Returns modularity by weight, ignoring direction. */
    public static OptionalDouble weighted(Graph graph, Partition partition) {
        return share(graph.symmetrised(), partition, true);
    }

    /** Returns modularity along the ties. Leicht & Newman (2008), doi:10.1103/PhysRevLett.100.118703. */
    public static OptionalDouble directed(Graph graph, Partition partition) {
        return share(graph, partition, false);
    }

    private static OptionalDouble share(Graph graph, Partition partition, boolean weighted) {
        int[] group = alone(partition);
        double[] sent = new double[partition.count() + graph.size()];
        double[] received = new double[sent.length];
        double within = 0;
        double all = 0;
        for (int v = 0; v < graph.size(); v++) {
            for (int k = graph.start[v]; k < graph.start[v + 1]; k++) {
                double own = weighted ? graph.weight[k] : 1;
                within += group[v] == group[graph.to[k]] ? own : 0;
                all += own;
                sent[group[v]] += own;
                received[group[graph.to[k]]] += own;
            }
        }
        return SafeDivision.quotient(within - Moments.dot(sent, received) / all, all);
    }

    private static int[] alone(Partition partition) {
        int[] group = partition.of().clone();
        for (int v = 0; v < group.length; v++) {
            group[v] = group[v] < 0 ? partition.count() + v : group[v];
        }
        return group;
    }
}
