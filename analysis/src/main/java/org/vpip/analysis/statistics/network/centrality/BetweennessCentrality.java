package org.vpip.analysis.statistics.network.centrality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Betweenness of people: the sum over pairs of others of the share of their shortest paths that pass through the
 * person.
 *
 * <p>Pairs are ordered in a directed network and unordered in an undirected one. Sources are summed in fixed portions,
 * so that the number of threads changes nothing. R: {@code igraph::betweenness}.
 *
 * <p>Freeman (1977), doi:10.2307/3033543; Brandes (2001), doi:10.1080/0022250X.2001.9990249.
 */
public final class BetweennessCentrality {
    private static final int PORTIONS = 32;

    private BetweennessCentrality() {}

    /** Returns one number for each person, 0 or more. */
    public static double[] of(Graph graph) {
        int size = graph.size();
        List<double[]> portions = IntStream.range(0, PORTIONS)
                .parallel()
                .mapToObj(portion -> new SourcePortion(graph)
                        .from((int) ((long) size * portion / PORTIONS), (int) ((long) size * (portion + 1) / PORTIONS)))
                .toList();
        double[] sum = new double[size];
        for (double[] portion : portions) {
            for (int v = 0; v < size; v++) {
                sum[v] += portion[v];
            }
        }
        return graph.isDirected() ? sum : Arrays.stream(sum).map(own -> own / 2).toArray();
    }

    /** Returns betweenness as a share of the pairs of others, 0 to 1; NaN for fewer than three people. */
    public static double[] normalised(Graph graph) {
        double others = (graph.size() - 1.0) * (graph.size() - 2) / (graph.isDirected() ? 1 : 2);
        return Arrays.stream(of(graph))
                .map(own -> SafeDivision.quotient(own, others).orElse(Double.NaN))
                .toArray();
    }

    /** Contribution of some sources. */
    private static final class SourcePortion {
        private final Graph graph;
        private final int[] distance;
        private final double[] paths;
        private final double[] share;
        private final int[] queue;
        private final double[] sum;

        SourcePortion(Graph graph) {
            int size = graph.size();
            this.graph = graph;
            this.distance = new int[size];
            this.paths = new double[size];
            this.share = new double[size];
            this.queue = new int[size];
            this.sum = new double[size];
            Arrays.fill(distance, -1);
        }

        double[] from(int first, int end) {
            for (int source = first; source < end; source++) {
                int reached = spread(source);
                gather(reached);
            }
            return sum;
        }

        /** Counts shortest paths to all reachable people in the order of distance, and returns how many were reached. */
        private int spread(int source) {
            distance[source] = 0;
            paths[source] = 1;
            queue[0] = source;
            int met = 1;
            for (int head = 0; head < met; head++) {
                int v = queue[head];
                int further = distance[v] + 1;
                double ways = paths[v];
                for (int k = graph.start[v]; k < graph.start[v + 1]; k++) {
                    int w = graph.to[k];
                    if (distance[w] < 0) {
                        distance[w] = further;
                        queue[met++] = w;
                    }
                    if (distance[w] == further) {
                        paths[w] += ways;
                    }
                }
            }
            return met;
        }

        /** Accumulates, from the furthest person back, the flow through each, and resets all to zero. */
        private void gather(int met) {
            for (int tail = met - 1; tail > 0; tail--) {
                int v = queue[tail];
                int further = distance[v] + 1;
                double through = 0;
                for (int k = graph.start[v]; k < graph.start[v + 1]; k++) {
                    int w = graph.to[k];
                    if (distance[w] == further) {
                        through += share[w];
                    }
                }
                through *= paths[v];
                sum[v] += through;
                share[v] = (1 + through) / paths[v];
            }
            for (int i = 0; i < met; i++) {
                distance[queue[i]] = -1;
                paths[queue[i]] = 0;
            }
        }
    }
}
