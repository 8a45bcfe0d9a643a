package org.vpip.analysis.statistics.network.centrality;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Coreness: the largest k such that a person belongs to a group in which each is tied to at least k others of it. R:
 * {@code igraph::coreness}.
 *
 * <p>Seidman (1983), doi:10.1016/0378-8733(83)90028-X.
 */
public final class Coreness {
    private Coreness() {}

    /** Returns coreness by contacts in either direction; the one to report. */
    public static double[] byContacts(Graph graph) {
        Graph either = graph.symmetrised();
        return peel(either, either::outDegree, (v, w) -> 1);
    }

    /** Returns coreness by naming and being named, a mutual tie counting twice. */
    public static double[] byTies(Graph graph) {
        return peel(
                graph.symmetrised(),
                v -> graph.outDegree(v) + graph.inDegree(v),
                (v, w) -> (graph.hasTie(v, w) ? 1 : 0) + (graph.hasTie(w, v) ? 1 : 0));
    }

    /** Removes the people with the fewest ties until no one is left. */
    private static double[] peel(Graph either, IntUnaryOperator degree, IntBinaryOperator ties) {
        int size = either.size();
        int[] left = IntStream.range(0, size).map(degree).toArray();
        boolean[] gone = new boolean[size];
        double[] core = new double[size];
        int level = 0;
        for (int removed = 0; removed < size; removed++) {
            int v = fewest(left, gone);
            level = Math.max(level, left[v]);
            core[v] = level;
            gone[v] = true;
            for (int k = either.start[v]; k < either.start[v + 1]; k++) {
                left[either.to[k]] -= ties.applyAsInt(v, either.to[k]);
            }
        }
        return core;
    }

    private static int fewest(int[] left, boolean[] gone) {
        int found = -1;
        for (int v = 0; v < left.length; v++) {
            if (!gone[v] && (found < 0 || left[v] < left[found])) {
                found = v;
            }
        }
        return found;
    }
}
