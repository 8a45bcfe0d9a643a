package org.vpip.analysis.statistics.network.centrality;

import java.util.Arrays;
import org.vpip.analysis.statistics.network.Graph;

/**
 * PageRank: the share of time that a random walk along the ties spends with each person; it sums to 1. R:
 * {@code igraph::page_rank}.
 *
 * <p>The walk jumps to any person with probability .15, and always from people who name no one. Undirected ties lead
 * both ways. Brin & Page (1998), doi:10.1016/S0169-7552(98)00110-X.
 */
public final class PageRank {
    public static final double DAMPING = 0.85;
    private static final double CLOSE = 1e-16;
    private static final int STEPS = 1_000;

    private PageRank() {}

    public static double[] of(Graph graph) {
        int size = graph.size();
        double[] rank = new double[size];
        Arrays.fill(rank, 1.0 / size);
        double moved = 1;
        for (int step = 0; step < STEPS && moved > CLOSE * size; step++) {
            double[] next = step(graph, rank);
            moved = 0;
            for (int v = 0; v < size; v++) {
                moved += Math.abs(next[v] - rank[v]);
            }
            rank = next;
        }
        return rank;
    }

    private static double[] step(Graph graph, double[] rank) {
        int size = graph.size();
        double[] next = new double[size];
        double anywhere = 0;
        for (int v = 0; v < size; v++) {
            double degree = graph.outDegree(v);
            anywhere += degree == 0 ? rank[v] : (1 - DAMPING) * rank[v];
            for (int k = graph.start[v]; k < graph.start[v + 1]; k++) {
                next[graph.to[k]] += DAMPING * rank[v] / degree;
            }
        }
        for (int v = 0; v < size; v++) {
            next[v] += anywhere / size;
        }
        return next;
    }
}
