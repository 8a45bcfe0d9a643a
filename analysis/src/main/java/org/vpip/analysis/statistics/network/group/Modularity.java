package org.vpip.analysis.statistics.network.group;

import java.util.OptionalDouble;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.Graph;

/**
 * How much more ties lie within groups than degrees alone would make them, -1/2 to 1; empty without ties. People whose group is
 * not known are a group of one each. R: {@code igraph::modularity}.
 */
public final class Modularity {
    private Modularity() {}

    /** Ignoring direction and weight (Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113); the one to report. */
    public static OptionalDouble undirected(Graph graph, Partition partition) {
        return share(graph.symmetrised(), partition, false);
    }

    /** By weight, ignoring direction. */
    public static OptionalDouble weighted(Graph graph, Partition partition) {
        return share(graph.symmetrised(), partition, true);
    }

    /** Along the ties (Leicht & Newman 2008, doi:10.1103/PhysRevLett.100.118703). */
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
        double chance = 0;
        for (int g = 0; g < sent.length; g++) {
            chance += sent[g] * received[g];
        }
        return SafeDivision.quotient(within - chance / all, all);
    }

    private static int[] alone(Partition partition) {
        int[] group = partition.of().clone();
        for (int v = 0; v < group.length; v++) {
            group[v] = group[v] < 0 ? partition.count() + v : group[v];
        }
        return group;
    }
}
