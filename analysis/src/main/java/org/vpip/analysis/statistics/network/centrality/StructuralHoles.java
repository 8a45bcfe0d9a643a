package org.vpip.analysis.statistics.network.centrality;

import java.util.stream.IntStream;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Burt's measures of brokerage between people who are not tied to each other, by ties in both directions; NaN without a
 * tie.
 *
 * <p>Constraint: Σ over contacts j of (p_ij + Σ_q p_iq p_qj)², with p_ij = (a_ij + a_ji) over all of person i; q runs
 * over i's contacts. R: {@code igraph::constraint}. Effective size: Σ_j (1 - Σ_q p_iq m_jq), with m_jq the tie of j and
 * q over the strongest of j's; for undirected ties degree - 2t/degree with t ties among the contacts. Efficiency is
 * effective size over contacts. Burt (1992), Structural Holes.
 */
public final class StructuralHoles {
    private final Graph both;
    private final double[] total;
    private final double[] strongest;

    private StructuralHoles(Graph both) {
        this.both = both;
        this.total = new double[both.size()];
        this.strongest = new double[both.size()];
        for (int v = 0; v < both.size(); v++) {
            for (int k = both.start[v]; k < both.start[v + 1]; k++) {
                total[v] += both.weight[k];
                strongest[v] = Math.max(strongest[v], both.weight[k]);
            }
        }
    }

    /** Returns the measures by presence: a mutual tie weighs two, any other one. */
    public static StructuralHoles of(Graph graph) {
        Graph presence = Graph.of(
                graph.isDirected(),
                graph.size(),
                graph.ties().stream()
                        .map(tie -> new Graph.GraphTie(tie.source(), tie.target(), 1))
                        .toList());
        return weighted(presence);
    }

    /** Returns the measures by the weights of the ties. */
    public static StructuralHoles weighted(Graph graph) {
        return new StructuralHoles(graph.symmetrised());
    }

    /** Returns one number for each person, mostly 0 to 1, up to 1.125 for two contacts tied to each other. */
    public double[] constraint() {
        ThreadLocal<double[]> room = ThreadLocal.withInitial(() -> new double[both.size()]);
        return IntStream.range(0, both.size())
                .parallel()
                .mapToDouble(v -> constraint(v, room.get()))
                .toArray();
    }

    /** Returns the constraint of v; {@code indirect} holds zeros before and after, and shares through contacts in between. */
    private double constraint(int v, double[] indirect) {
        through(v, indirect);
        double sum = total[v] == 0 ? Double.NaN : 0;
        for (int k = both.start[v]; k < both.start[v + 1]; k++) {
            double own = both.weight[k] / total[v] + indirect[both.to[k]];
            sum += own * own;
        }
        clear(v, indirect);
        return sum;
    }

    public double[] effectiveSize() {
        return IntStream.range(0, both.size())
                .parallel()
                .mapToDouble(this::effectiveSize)
                .toArray();
    }

    private double effectiveSize(int v) {
        double redundant = 0;
        for (int k = both.start[v]; k < both.start[v + 1]; k++) {
            int j = both.to[k];
            for (int l = both.start[v]; l < both.start[v + 1]; l++) {
                redundant += both.weight[l] / total[v] * both.weight(j, both.to[l]) / strongest[j];
            }
        }
        return total[v] == 0 ? Double.NaN : both.outDegree(v) - redundant;
    }

    public double[] efficiency() {
        double[] sizes = effectiveSize();
        return IntStream.range(0, sizes.length)
                .mapToDouble(v -> sizes[v] / both.outDegree(v))
                .toArray();
    }

    private void through(int v, double[] indirect) {
        for (int k = both.start[v]; k < both.start[v + 1]; k++) {
            int q = both.to[k];
            double share = both.weight[k] / total[v] / total[q];
            for (int l = both.start[q]; l < both.start[q + 1]; l++) {
                indirect[both.to[l]] += share * both.weight[l];
            }
        }
    }

    private void clear(int v, double[] indirect) {
        for (int k = both.start[v]; k < both.start[v + 1]; k++) {
            int q = both.to[k];
            for (int l = both.start[q]; l < both.start[q + 1]; l++) {
                indirect[both.to[l]] = 0;
            }
        }
    }
}
